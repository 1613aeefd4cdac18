package dev.keeper.benchmarks.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keeper.embedded.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** One database with the services' roles and schemas, accessed as the superuser. */
public final class Database {

    static final String SERVICE_PASSWORD = "bench-only-password";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Each poll opens a connection, so more frequent ones would slow down the awaited work. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final EmbeddedPostgres server;
    private final String name;

    private Database(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    static Database create(EmbeddedPostgres server, String name) {
        server.createDatabase(name);
        var database = new Database(server, name);
        database.execute(resource("/create-roles.sql").replaceAll(":'[a-z]+_password'", "'" + SERVICE_PASSWORD + "'"));
        return database;
    }

    String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    String name() {
        return name;
    }

    EmbeddedPostgres server() {
        return server;
    }

    /** Runs a script from the class path in the schema of inventory-service, with {@code :name} replaced by its number. */
    public void run(String script, Map<String, Integer> parameters) {
        var sql = resource(script);
        for (var parameter : parameters.entrySet()) {
            sql = sql.replace(":" + parameter.getKey(), String.valueOf(parameter.getValue()));
        }
        execute(sql);
    }

    /** Runs SQL in the schema of inventory-service. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchmarkFailed("The database %s refused: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Returns the result of a query in the schema of inventory-service, as a number. */
    public long number(String query) {
        return first(query, row -> row.getLong(1));
    }

    /** Waits until a count in the schema of inventory-service is 0, and returns how long that took. */
    public Duration awaitNone(String what, String count) throws InterruptedException {
        var start = System.nanoTime();
        while (number(count) > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new BenchmarkFailed("There were still %s after %s.".formatted(what, PATIENCE));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns the result of a query in the schema of inventory-service, as text. */
    public String text(String query) {
        return first(query, row -> row.getString(1));
    }

    /**
     * Does immediately what autovacuum would do later, and like autovacuum only for tables with rows. The planner would
     * believe that a table that was analysed empty stays empty, and would plan scans of the whole table.
     */
    public void tidyUp() {
        execute("VACUUM ANALYZE " + text("""
                SELECT string_agg(oid::regclass::text, ', ') FROM pg_class
                WHERE relkind = 'r' AND relnamespace IN ('inventory'::regnamespace, 'ordering'::regnamespace) AND pg_relation_size(oid) > 0
                """));
    }

    /** Writes dirty pages, so that no sample pays for the previous one. */
    public void checkpoint() {
        execute("CHECKPOINT");
    }

    private <T> T first(String query, Column<T> column) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new BenchmarkFailed("The database %s found nothing: %s".formatted(name, query));
            }
            return column.of(row);
        } catch (SQLException e) {
            throw new BenchmarkFailed("The database %s refused: %s".formatted(name, e.getMessage()), e);
        }
    }

    private Connection connect() throws SQLException {
        var connection = server.connect(name);
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = inventory, extensions");
        }
        return connection;
    }

    static String resource(String path) {
        try (var stream = Database.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
