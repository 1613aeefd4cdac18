package dev.keeper.standalone;

import dev.keeper.embedded.postgres.EmbeddedPostgres;
import dev.keeper.standalone.service.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Records the JVM's cache of loaded classes and profiles (JEP 483, 515), which halves the next start. It runs a
 * rehearsal: a second launcher, with the lowest priority and its own data folder, starts, seeds and stops.
 */
final class StartCache implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartCache.class);

    /** The file to record; set if no file fits the current jars and JDK. */
    private static final String FILE_PROPERTY = "keeper.start-cache";

    private static final String REHEARSAL_PROPERTY = "keeper.rehearsal";
    private static final List<Path> IN_THE_BACKGROUND = List.of(Path.of("/usr/bin/setsid"), Path.of("/usr/bin/nice"));

    private final Process rehearsal;
    private final Future<?> finished;

    private StartCache(Process rehearsal, Future<?> finished) {
        this.rehearsal = rehearsal;
        this.finished = finished;
    }

    /** Returns whether this launcher only rehearses for another one, and stops once everything has started. */
    static boolean isRehearsal() {
        return Boolean.getBoolean(REHEARSAL_PROPERTY);
    }

    /** Starts recording in the background if requested; a failure only costs speed. */
    static Optional<StartCache> recordWhenMissing(DataFolder data) {
        var file = System.getProperty(FILE_PROPERTY);
        if (file == null) {
            return Optional.empty();
        }
        try {
            var folder = data.path().resolve("rehearsal");
            deleteRehearsal(folder);
            var draft = Path.of(file + ".new");
            var rehearsal = new ProcessBuilder(command(draft, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(data.logs().resolve("rehearsal.log").toFile())
                    .start();
            rehearsal.getOutputStream().close();
            var finished =
                    rehearsal.onExit().thenAccept(ended -> finish(ended.exitValue(), draft, Path.of(file), folder));
            return Optional.of(new StartCache(rehearsal, finished));
        } catch (IOException | RuntimeException e) {
            log.warn("The next start cannot be made faster", e);
            return Optional.empty();
        }
    }

    /** Aborts an unfinished rehearsal and waits until all its processes have ended. */
    @Override
    public void close() {
        rehearsal.descendants().forEach(ProcessHandle::destroyForcibly);
        rehearsal.destroyForcibly();
        try {
            finished.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The rehearsal left something behind", e);
        }
    }

    private static List<String> command(Path draft, Path folder) {
        var command = new ArrayList<String>();
        IN_THE_BACKGROUND.stream()
                .filter(Files::isExecutable)
                .map(Path::toString)
                .forEach(command::add);
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.contains(FILE_PROPERTY))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + draft,
                "-D%s=true".formatted(REHEARSAL_PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Keeper.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                "0"));
        return command;
    }

    private static void finish(int exitCode, Path draft, Path file, Path folder) {
        try {
            if (exitCode == 0 && Files.exists(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                log.info("The next start will use {}", file);
            } else {
                Files.deleteIfExists(draft);
            }
            Files.deleteIfExists(Path.of(draft + ".config"));
            deleteRehearsal(folder);
        } catch (IOException | RuntimeException e) {
            log.warn("The rehearsal left something behind", e);
        }
    }

    private static void deleteRehearsal(Path folder) {
        try {
            EmbeddedPostgres.destroy(folder.resolve("postgresql"));
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
