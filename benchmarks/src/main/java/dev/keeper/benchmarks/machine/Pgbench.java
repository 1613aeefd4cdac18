package dev.keeper.benchmarks.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own load generator, if this machine has it. */
public final class Pgbench {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([0-9]+) ");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String THREADS = "2";

    private final Path program;
    private final Database database;

    private Pgbench(Path program, Database database) {
        this.program = program;
        this.database = database;
    }

    static Optional<Pgbench> on(Database database) {
        return find().map(program -> new Pgbench(program, database));
    }

    /** Finds the program of the newest PostgreSQL that Debian installed, else the one in the PATH. */
    static Optional<Path> find() {
        return Stream.concat(installedByDebian(), onThePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a script from the class path with prepared statements, and returns the transactions per second.
     *
     * @param rows the number of rows over which the script spreads its work
     */
    public double run(String script, int rows, int clients, Duration duration) throws InterruptedException {
        Path file = null;
        try {
            file = Files.createTempFile("keeper-pgbench-", ".sql");
            Files.writeString(file, Database.resource(script));
            return rate(execute(command(file, rows, clients, duration), duration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** Reads the rate from pgbench's output. */
    static double rate(String output) {
        var failed = FAILED.matcher(output);
        var rate = RATE.matcher(output);
        if (!rate.find() || (failed.find() && !"0".equals(failed.group(1)))) {
            throw new BenchmarkFailed("pgbench did not do its work: " + output.strip());
        }
        return Double.parseDouble(rate.group(1));
    }

    private List<String> command(Path script, int rows, int clients, Duration duration) {
        var seconds = Math.max(1, duration.toSeconds());
        var command = new ArrayList<>(List.of(program.toString(), "--no-vacuum", "--protocol=prepared"));
        command.addAll(List.of("--jobs=" + THREADS, "--client=" + clients, "--time=" + seconds));
        command.addAll(List.of("--define=rows=" + rows, "--file=" + script, "--host=127.0.0.1"));
        command.addAll(List.of("--port=" + database.server().port()));
        command.addAll(List.of("--username=" + database.server().superuser(), database.name()));
        return command;
    }

    private String execute(List<String> command, Duration duration) throws IOException, InterruptedException {
        var output = Files.createTempFile("keeper-pgbench-", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", database.server().password());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            if (!process.waitFor(duration.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS)) {
                throw new BenchmarkFailed("pgbench did not end.");
            }
            return Files.readString(output, UTF_8);
        } finally {
            process.destroyForcibly();
            delete(output);
        }
    }

    private static Stream<Path> installedByDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions
                    .sorted(Comparator.comparingDouble(Pgbench::version).reversed())
                    .map(version -> version.resolve("bin/pgbench"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double version(Path folder) {
        try {
            return Double.parseDouble(folder.getFileName().toString());
        } catch (NumberFormatException notAVersion) {
            return 0;
        }
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "pgbench"));
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
