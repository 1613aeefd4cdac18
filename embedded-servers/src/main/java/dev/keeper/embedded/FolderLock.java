package dev.keeper.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Locks a folder for one process; the operating system releases the lock when that process dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    /** Closing any channel on a file releases all locks of the process on it (POSIX), so ours are never opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static FolderLock of(Path folder) {
        return tryLock(folder).orElseThrow(() -> new DataFolderInUse(folder));
    }

    /** Locks the folder, which must exist. Returns empty if another process, or this one, holds the lock. */
    public static Optional<FolderLock> tryLock(Path folder) {
        var file = folder.resolve("lock").toAbsolutePath().normalize();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var lock = tryLockFile(file);
        if (lock.isEmpty()) {
            HELD_HERE.remove(file);
        }
        return lock;
    }

    private static Optional<FolderLock> tryLockFile(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(file, channel));
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
