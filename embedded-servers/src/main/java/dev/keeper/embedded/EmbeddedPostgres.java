package dev.keeper.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 server on 127.0.0.1 that keeps its data in a folder, with every durability setting on.
 *
 * <p>It listens on a free port that changes from start to start, and asks for its superuser's password. A server that
 * survived the death of the process that started it is taken over; one whose data folder is held by a living process
 * is refused with {@link DataFolderInUse}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String SUPERUSER = "postgres";
    private static final String HOST = "127.0.0.1";
    private static final long NEEDED_BYTES = 200L << 20;
    private static final long LOG_BYTES = 10L << 20;
    private static final Duration PROGRAM_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PREDECESSOR_TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final Settings settings;
    private final FolderLock lock;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final String password;
    private int port;
    private boolean stopped;

    private EmbeddedPostgres(Settings settings, FolderLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.binaries = PostgresBinaries.unpackedInto(settings.cache());
        this.unprivileged = Unprivileged.here();
        this.password = Secrets.keptIn(folder().resolve("superuser-password"));
    }

    /** Starts a durable server on the folder, creating it when it is not there. */
    public static EmbeddedPostgres start(Path folder) {
        return start(Settings.durable(folder));
    }

    /**
     * Starts a server for tests in a temporary folder: fast instead of durable, gone when this JVM ends. What a killed
     * JVM left behind is removed by the next call.
     */
    public static EmbeddedPostgres startThrowaway() {
        var folder = ThrowawayFolders.next();
        var server = start(Settings.throwaway(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-throwaway-postgresql"));
        return server;
    }

    /**
     * Starts a server.
     *
     * @throws EmbeddedServerFailure whose message says what stands in the way
     */
    public static EmbeddedPostgres start(Settings settings) {
        Secrets.privateFolder(settings.folder());
        var lock = FolderLock.of(settings.folder());
        try {
            var server = new EmbeddedPostgres(settings, lock);
            server.start();
            return server;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Deletes the server's folder with all its data, and ends a server that survived the process that started it.
     *
     * @throws DataFolderInUse when a living process holds the folder
     */
    public static void destroy(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var lock = FolderLock.of(folder)) {
            log.debug("Deleting {} under {}", folder, lock);
            PostmasterFile.in(folder.resolve("data"))
                    .flatMap(PostmasterFile::server)
                    .ifPresent(ProcessHandle::destroyForcibly);
            Folders.delete(folder);
        }
    }

    /** The address of one of its databases for pgjdbc, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The name of the superuser. */
    public String superuser() {
        return SUPERUSER;
    }

    /** The superuser's password, generated for this folder. */
    public String password() {
        return password;
    }

    /** The file that the server's own messages go to. */
    public Path logFile() {
        return folder().resolve("postgresql.log");
    }

    /** A connection of the superuser to the database. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "keeper-superuser");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Creates an empty database in UTF-8 unless it exists. */
    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var lookup = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var creation = connection.createStatement()) {
            lookup.setString(1, name);
            try (var found = lookup.executeQuery()) {
                if (!found.next()) {
                    creation.execute("CREATE DATABASE " + creation.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            throw new ServerDidNotStart(
                    "The database %s could not be created; %s tells why.".formatted(name, logFile()), e);
        }
    }

    /** Ends the sessions, writes a checkpoint and stops; calling it again does nothing. */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        try {
            stop();
        } finally {
            stopped = true;
            lock.close();
        }
        if (settings.isThrowaway()) {
            Folders.delete(folder());
        }
    }

    private void start() {
        PostmasterFile.in(data()).ifPresent(this::takeOverOrClear);
        if (port != 0) {
            return;
        }
        Folders.requireFreeSpace(folder(), NEEDED_BYTES);
        if (!Files.isDirectory(data())) {
            initialise();
        }
        startServer();
    }

    /** The lock is ours, so whoever started the server that still runs here is dead: the server is ours too. */
    private void takeOverOrClear(PostmasterFile file) {
        var deadline = System.nanoTime() + PREDECESSOR_TIMEOUT.toNanos();
        while (file.server().isPresent() && System.nanoTime() < deadline) {
            var survivor =
                    PostmasterFile.in(data()).flatMap(PostmasterFile::port).filter(this::servesOurFolder);
            if (survivor.isPresent()) {
                port = survivor.get();
                log.info("Took over the PostgreSQL server that still ran on port {}", port);
                return;
            }
            pause();
        }
        if (file.server().isPresent()) {
            throw new DataFolderInUse(folder());
        }
        PostmasterFile.in(data()).ifPresent(PostmasterFile::disown);
    }

    private boolean servesOurFolder(int candidate) {
        port = candidate;
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data());
        } catch (SQLException | IOException startingStoppingOrSomebodyElses) {
            return false;
        } finally {
            port = 0;
        }
    }

    /** Initialises beside the final place and renames, so that a data folder of that name is always complete. */
    private void initialise() {
        var draft = folder().resolve("data.new");
        try {
            if (Files.exists(draft)) {
                Folders.delete(draft);
            }
            unprivileged.own(folder());
            var command = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + folder().resolve("superuser-password"),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums",
                    "--no-instructions"));
            if (settings.isThrowaway()) {
                command.add("--no-sync");
            }
            run("initialise", command);
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude 'keeper.conf'\n", StandardOpenOption.APPEND);
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure("could not be initialised", e);
        }
    }

    private void startServer() {
        for (var attempt = 1; ; attempt++) {
            var candidate = Ports.free();
            writeConfiguration(candidate);
            unprivileged.own(folder());
            rotateLog();
            var logged = logSize();
            if (tryToStart()) {
                port = candidate;
                return;
            }
            var reason = logSince(logged);
            if (attempt == ATTEMPTS || !passes(reason)) {
                throw new ServerDidNotStart("PostgreSQL did not start; %s tells why%s."
                        .formatted(
                                logFile(),
                                lastFatal(reason).map(line -> ": " + line).orElse("")));
            }
            pause();
        }
    }

    /** Another program took the port first, or processes of a killed server are still on their way out. */
    private static boolean passes(String reason) {
        return reason.contains("could not bind")
                || reason.contains("is still in use")
                || reason.contains("lock file \"postmaster.pid\" already exists");
    }

    private boolean tryToStart() {
        var command = List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + data(),
                "--log=" + logFile(),
                "--wait",
                "--timeout=" + PROGRAM_TIMEOUT.toSeconds(),
                "--silent");
        return execute(command).exitCode() == 0;
    }

    private void stop() {
        var command = List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + data(),
                "--mode=" + (settings.isThrowaway() ? "immediate" : "fast"),
                "--wait",
                "--timeout=" + PROGRAM_TIMEOUT.toSeconds(),
                "--silent");
        var result = execute(command);
        if (result.exitCode() != 0
                && PostmasterFile.in(data()).flatMap(PostmasterFile::server).isPresent()) {
            throw failure("did not stop: " + result.output().strip(), null);
        }
    }

    private void writeConfiguration(int candidate) {
        var lines = new StringBuilder("# Written by Keeper at every start.\n");
        var options = new LinkedHashMap<String, String>();
        options.put("listen_addresses", HOST);
        options.put("port", String.valueOf(candidate));
        options.put("unix_socket_directories", "");
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        options.put("log_line_prefix", "%m [%p] %q%u ");
        if (settings.isThrowaway()) {
            options.put("fsync", "off");
            options.put("synchronous_commit", "off");
            options.put("full_page_writes", "off");
        }
        options.putAll(settings.options());
        options.forEach((name, value) -> lines.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        try {
            Files.writeString(data().resolve("keeper.conf"), lines);
        } catch (IOException e) {
            throw failure("could not be configured", e);
        }
    }

    private void run(String what, List<String> command) {
        var result = execute(command);
        if (result.exitCode() == 0) {
            return;
        }
        if (result.output().contains("No space left on device")) {
            throw new DiskFull(folder(), 0, NEEDED_BYTES);
        }
        log.error("{} ended with {}:\n{}", command, result.exitCode(), result.output());
        throw new ServerDidNotStart("PostgreSQL could not %s its data folder %s: %s"
                .formatted(what, folder(), result.output().strip().replaceAll("\\s+", " ")));
    }

    /** Output goes through a file: the server inherits a pipe and would keep it open for as long as it runs. */
    private Result execute(List<String> command) {
        try {
            var output = Files.createTempFile("keeper-postgresql-", ".txt");
            try {
                var builder = new ProcessBuilder(unprivileged.command(command))
                        .directory(folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(PROGRAM_TIMEOUT.toSeconds() + 5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw failure("gave no answer in " + PROGRAM_TIMEOUT.toSeconds() + " seconds", null);
                }
                return new Result(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw failure("could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted", e);
        }
    }

    private ServerDidNotStart failure(String what, @Nullable Throwable cause) {
        return new ServerDidNotStart("PostgreSQL in %s %s.".formatted(folder(), what), cause);
    }

    private void rotateLog() {
        try {
            if (logSize() > LOG_BYTES) {
                Files.move(
                        logFile(), logFile().resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long logSize() {
        try {
            return Files.exists(logFile()) ? Files.size(logFile()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String logSince(long position) {
        try {
            if (!Files.exists(logFile())) {
                return "";
            }
            var bytes = Files.readAllBytes(logFile());
            var from = (int) Math.min(position, bytes.length);
            return new String(bytes, from, bytes.length - from, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> lastFatal(String logged) {
        return logged.lines()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:") + "FATAL:".length())
                        .strip())
                .reduce((earlier, later) -> later);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerDidNotStart("Starting PostgreSQL was interrupted.", e);
        }
    }

    private Path folder() {
        return settings.folder();
    }

    private Path data() {
        return folder().resolve("data");
    }

    private record Result(int exitCode, String output) {}

    /**
     * How a server is to run.
     *
     * @param folder where it keeps its data, its password and its log
     * @param cache where the unpacked programs are kept
     * @param isThrowaway fast instead of durable, and its folder is deleted when it stops
     * @param options settings of {@code postgresql.conf} by name, which win over the ones of this class
     */
    public record Settings(Path folder, Path cache, boolean isThrowaway, Map<String, String> options) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
            cache = cache.toAbsolutePath().normalize();
            options = Map.copyOf(options);
        }

        /** Everything that was acknowledged survives a crash of the server, of this process and of the machine. */
        public static Settings durable(Path folder) {
            return new Settings(folder, defaultCache(), false, Map.of());
        }

        static Settings throwaway(Path folder) {
            return new Settings(folder, defaultCache(), true, Map.of("max_connections", "300"));
        }

        /** The same with one more setting of {@code postgresql.conf}. */
        public Settings with(String option, String value) {
            var more = new LinkedHashMap<>(options);
            more.put(option, value);
            return new Settings(folder, cache, isThrowaway, more);
        }

        /** Root's home is closed to the unprivileged user that the programs then run as. */
        private static Path defaultCache() {
            var configured = System.getenv("KEEPER_CACHE");
            if (configured != null) {
                return Path.of(configured);
            }
            var ofTheMachine = Path.of("/var/cache");
            return Unprivileged.isRoot() && Files.isWritable(ofTheMachine)
                    ? ofTheMachine.resolve("keeper")
                    : Path.of(System.getProperty("user.home"), ".cache", "keeper");
        }
    }
}
