package dev.keeper.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}: the lock file with which a PostgreSQL server marks its data folder. Its lines are described
 * in PostgreSQL's {@code pidfile.h}: process id, folder, start time, port, ...
 */
record PostmasterFile(Path path, List<String> lines) {

    private static final int PORT_LINE = 3;
    /** Above the highest process id of every supported system. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    static Optional<PostmasterFile> in(Path dataFolder) {
        var path = dataFolder.resolve("postmaster.pid");
        try {
            return Optional.of(new PostmasterFile(path, Files.readAllLines(path)));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Integer> port() {
        return number(PORT_LINE).map(Long::intValue);
    }

    /** Returns the server's process, unless it has ended or its id now belongs to another program. */
    Optional<ProcessHandle> server() {
        return number(0)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process))
                .filter(PostmasterFile::isPostgres);
    }

    /**
     * Lets PostgreSQL start although the file exists. The id in it may now belong to another program (after a restart
     * of the machine) or to a zombie; PostgreSQL would then believe that its server still runs. Only the id is
     * replaced: the shared memory key in the file still guards against processes of the old server.
     */
    void disown() {
        if (server().isPresent()) {
            return;
        }
        try {
            if (number(0).isEmpty()) {
                Files.deleteIfExists(path);
                return;
            }
            var disowned = new ArrayList<>(lines);
            disowned.set(0, NO_PROCESS);
            Files.write(path, disowned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a container without an init process, a killed server may stay in the process table forever. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    /** If the system does not report the program, it counts as the server: refusing is the safe choice. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    private Optional<Long> number(int line) {
        try {
            return lines.size() > line
                    ? Optional.of(Long.valueOf(lines.get(line).strip()))
                    : Optional.empty();
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }
}
