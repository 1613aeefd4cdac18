package dev.keeper.benchmarks.machine;

import java.sql.Connection;
import java.sql.SQLException;

/** Blocks the relay of a service, as if another instance of the service were sending. */
public final class HeldRelay implements AutoCloseable {

    private final Connection connection;

    private HeldRelay(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock that the relay of the schema's outbox needs before it sends. */
    public static HeldRelay of(Database database, String schema) {
        try {
            var connection = database.server().connect(database.name());
            try (var lock = connection.prepareStatement("SELECT pg_advisory_lock(hashtext('outbox'), hashtext(?))")) {
                lock.setString(1, schema);
                lock.execute();
            }
            return new HeldRelay(connection);
        } catch (SQLException e) {
            throw new BenchmarkFailed("The relay could not be held.", e);
        }
    }

    /** Lets the relay continue. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchmarkFailed("The relay could not be let go.", e);
        }
    }
}
