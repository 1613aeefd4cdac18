package dev.keeper.embedded.postgres;

import dev.keeper.embedded.DataFolderInUse;
import dev.keeper.embedded.EmbeddedServerFailure;
import dev.keeper.embedded.FolderLock;
import dev.keeper.embedded.Folders;
import dev.keeper.embedded.Ports;
import dev.keeper.embedded.Secrets;
import dev.keeper.embedded.ServerDidNotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 server on 127.0.0.1 with its data in a folder and every durability setting on.
 *
 * <p>It listens on a free port that changes with every start, and requires its superuser's password. It adopts a server
 * whose starting process has died. It refuses a data folder in use by a living process with {@link DataFolderInUse}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String SUPERUSER = "postgres";
    private static final String HOST = "127.0.0.1";
    private static final Duration PREDECESSOR_TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final PostgresSettings settings;
    private final FolderLock lock;
    private final PostgresPrograms programs;
    private final PostgresDataFolder data;
    private final PostgresLog serverLog;
    private final Path passwordFile;
    private final String password;
    private int port;
    private boolean stopped;

    private EmbeddedPostgres(PostgresSettings settings, FolderLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.programs = new PostgresPrograms(folder(), settings.cache());
        this.data = new PostgresDataFolder(settings, programs);
        this.serverLog = new PostgresLog(folder().resolve("postgresql.log"));
        this.passwordFile = folder().resolve("superuser-password");
        this.password = Secrets.keptIn(passwordFile);
    }

    /**
     * Starts a durable server on the folder, and creates the folder if it is missing.
     *
     * @throws EmbeddedServerFailure whose message names the obstacle
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(PostgresSettings.durable(folder));
    }

    /**
     * Starts a server for tests in a temporary folder: fast instead of durable, and deleted when this JVM ends. The
     * next call removes what a killed JVM left behind.
     */
    public static EmbeddedPostgres startThrowaway() {
        var folder = ThrowawayFolders.next();
        var server = start(PostgresSettings.throwaway(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-throwaway-postgresql"));
        return server;
    }

    static EmbeddedPostgres start(PostgresSettings settings) {
        return start(settings, Ports::free);
    }

    static EmbeddedPostgres start(PostgresSettings settings, IntSupplier freePorts) {
        Secrets.privateFolder(settings.folder());
        var lock = FolderLock.of(settings.folder());
        try {
            var server = new EmbeddedPostgres(settings, lock);
            server.start(freePorts);
            return server;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Deletes the server's folder with all its data, and ends a server whose starting process has died.
     *
     * @throws DataFolderInUse if a living process holds the folder
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

    /** Returns the JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    /** Returns the port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Returns the name of the superuser. */
    public String superuser() {
        return SUPERUSER;
    }

    /** Returns the superuser's password, generated for this folder. */
    public String password() {
        return password;
    }

    /** Returns the file with the server's own messages. */
    public Path logFile() {
        return serverLog.file();
    }

    /** Opens a connection to the database as the superuser. */
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

    /** Ends the sessions, writes a checkpoint and stops; calling it again is a no-op. */
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

    private void start(IntSupplier freePorts) {
        PostmasterFile.in(data.path()).ifPresent(this::takeOverOrClear);
        if (port != 0) {
            return;
        }
        data.prepare(SUPERUSER, passwordFile);
        startServer(freePorts);
    }

    /** We hold the lock, so the process that started the running server is dead, and the server may be adopted. */
    private void takeOverOrClear(PostmasterFile file) {
        var deadline = System.nanoTime() + PREDECESSOR_TIMEOUT.toNanos();
        while (file.server().isPresent() && System.nanoTime() < deadline) {
            var survivor =
                    PostmasterFile.in(data.path()).flatMap(PostmasterFile::port).filter(this::servesOurFolder);
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
        PostmasterFile.in(data.path()).ifPresent(PostmasterFile::disown);
    }

    private boolean servesOurFolder(int candidate) {
        port = candidate;
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data.path());
        } catch (SQLException | IOException startingStoppingOrSomebodyElses) {
            return false;
        } finally {
            port = 0;
        }
    }

    private void startServer(IntSupplier freePorts) {
        for (var attempt = 1; ; attempt++) {
            var candidate = freePorts.getAsInt();
            data.configure(HOST, candidate);
            serverLog.rotate();
            var logged = serverLog.size();
            if (tryToStart()) {
                port = candidate;
                return;
            }
            var reason = serverLog.since(logged);
            if (attempt == ATTEMPTS || !passes(reason)) {
                throw new ServerDidNotStart("PostgreSQL did not start; %s tells why%s."
                        .formatted(
                                logFile(),
                                PostgresLog.lastFatal(reason)
                                        .map(line -> ": " + line)
                                        .orElse("")));
            }
            pause();
        }
    }

    /** Another program took the port first, or processes of a killed server are still ending. */
    private static boolean passes(String reason) {
        return reason.contains("could not bind")
                || reason.contains("is still in use")
                || reason.contains("lock file \"postmaster.pid\" already exists");
    }

    private boolean tryToStart() {
        var arguments = List.of(
                "start",
                "--pgdata=" + data.path(),
                "--log=" + logFile(),
                "--wait",
                "--timeout=" + PostgresPrograms.TIMEOUT.toSeconds(),
                "--silent");
        return programs.run("pg_ctl", arguments).exitCode() == 0;
    }

    private void stop() {
        var arguments = List.of(
                "stop",
                "--pgdata=" + data.path(),
                "--mode=" + (settings.isThrowaway() ? "immediate" : "fast"),
                "--wait",
                "--timeout=" + PostgresPrograms.TIMEOUT.toSeconds(),
                "--silent");
        var result = programs.run("pg_ctl", arguments);
        if (result.exitCode() != 0
                && PostmasterFile.in(data.path())
                        .flatMap(PostmasterFile::server)
                        .isPresent()) {
            throw new ServerDidNotStart("PostgreSQL in %s did not stop: %s."
                    .formatted(folder(), result.output().strip()));
        }
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
}
