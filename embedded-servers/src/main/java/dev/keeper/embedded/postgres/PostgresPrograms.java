package dev.keeper.embedded.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keeper.embedded.ServerDidNotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}), run for the server in one folder. */
final class PostgresPrograms {

    /** The time limit of a program. */
    static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Path folder;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;

    PostgresPrograms(Path folder, Path cache) {
        this.folder = folder;
        this.binaries = PostgresBinaries.unpackedInto(cache);
        this.unprivileged = Unprivileged.here();
    }

    /** The output and the exit code of a program. */
    record Result(int exitCode, String output) {}

    /** Gives the server's folder to the user that runs the programs. */
    void ownFolder() {
        unprivileged.own(folder);
    }

    /** Output goes to a file: the server would inherit a pipe and keep it open as long as it runs. */
    Result run(String program, List<String> arguments) {
        try {
            var output = Files.createTempFile("keeper-postgresql-", ".txt");
            try {
                var process = start(program, arguments, output);
                if (!process.waitFor(TIMEOUT.toSeconds() + 5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw failure("gave no answer in " + TIMEOUT.toSeconds() + " seconds");
                }
                return new Result(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new ServerDidNotStart("PostgreSQL in %s could not be run.".formatted(folder), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerDidNotStart("PostgreSQL in %s was interrupted.".formatted(folder), e);
        }
    }

    private Process start(String program, List<String> arguments, Path output) throws IOException {
        var command = new ArrayList<String>();
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(unprivileged.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private ServerDidNotStart failure(String what) {
        return new ServerDidNotStart("PostgreSQL in %s %s.".formatted(folder, what));
    }
}
