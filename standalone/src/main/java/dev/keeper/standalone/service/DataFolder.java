package dev.keeper.standalone.service;

import dev.keeper.embedded.FolderLock;
import dev.keeper.embedded.Secrets;
import dev.keeper.embedded.postgres.EmbeddedPostgres;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** The only folder with Keeper's persistent data on this machine, used by one launcher at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 512L << 20;

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder open(Path path) {
        try {
            Secrets.privateFolder(path);
            var lock = FolderLock.tryLock(path)
                    .orElseThrow(() -> new StartRefused(
                            ExitCode.ALREADY_RUNNING,
                            "Keeper already runs on %s; stop that one first or choose another folder with --data."
                                    .formatted(path)));
            return new DataFolder(path, lock);
        } catch (UncheckedIOException e) {
            throw new StartRefused(
                    ExitCode.DATA_FOLDER_UNUSABLE,
                    "The data folder %s cannot be written (%s); choose another one with --data."
                            .formatted(path, reason(e)),
                    e);
        }
    }

    public void requireFreeSpace() {
        try {
            var free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new StartRefused(
                        ExitCode.DISK_FULL,
                        "The disk that holds %s has %d MB left and Keeper needs %d MB; free some space or choose another folder with --data."
                                .formatted(path, free >> 20, NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEmpty() {
        return !Files.exists(postgres()) && !Files.exists(kafka()) && !Files.exists(installation());
    }

    /** Deletes only Keeper's own files, because the folder may have been chosen by mistake. Keeps the logs. */
    public void deleteEverything() {
        EmbeddedPostgres.destroy(postgres());
        for (var part : List.of(kafka(), processes(), installation())) {
            try {
                FileSystemUtils.deleteRecursively(part);
            } catch (IOException e) {
                throw new StartRefused(
                        ExitCode.DATA_FOLDER_UNUSABLE,
                        "%s could not be deleted (%s); delete it by hand and start again.".formatted(part, reason(e)),
                        e);
            }
        }
    }

    public Path path() {
        return path;
    }

    public Path postgres() {
        return path.resolve("postgresql");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log() {
        return logs().resolve("keeper.log");
    }

    public Path installation() {
        return path.resolve("installation.properties");
    }

    public Path processes() {
        return path.resolve("processes");
    }

    @Override
    public void close() {
        lock.close();
    }

    private static String reason(Exception e) {
        var cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : words(cause.getClass().getSimpleName().replace("Exception", ""));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
