package dev.keeper.standalone;

import static org.awaitility.Awaitility.await;

import dev.keeper.embedded.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stops orders at a step of the saga by holding a lock that the next step needs, and reads them and their reservations
 * directly from the database.
 */
final class StoppedSaga {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** The lock that the relay of a schema's outbox needs before it sends. */
    private static final String RELAY = "SELECT pg_advisory_xact_lock(hashtext('outbox'), hashtext('%s'))";

    private static final String LEVEL = """
            SELECT level.id FROM inventory.stock_levels level JOIN inventory.products product ON product.id = level.product_id
            WHERE product.sku = '%s' FOR UPDATE OF level
            """;

    private static final String WAITS_FOR_A_ROW = """
            SELECT count(*) FROM pg_stat_activity
            WHERE usename = '%s' AND wait_event_type = 'Lock' AND wait_event IN ('transactionid', 'tuple')
            """;

    private final EmbeddedPostgres postgres;
    private final List<Connection> holding = new ArrayList<>();

    StoppedSaga(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The steps at which an order can be stopped. */
    enum Step {
        /** Stored as pending, and no event has been sent. */
        PLACED,
        /** inventory-service has received the event and is in the middle of its transaction. */
        DECIDING,
        /** Everything is reserved, and order-service has received no answer. */
        RESERVED,
        /** order-service has received the answer and is in the middle of its transaction. */
        CONFIRMING,
        /** Completed or cancelled, and inventory-service has received no event. */
        ENDED,
        /** inventory-service has received the final event and is in the middle of its transaction. */
        BOOKING_THE_END;

        boolean comesAfterConfirmation() {
            return this == ENDED || this == BOOKING_THE_END;
        }
    }

    /** Stops the saga at the step. Call it before the orders for the part approach the step. */
    void stopAt(Step step, String sku) throws SQLException {
        hold(
                switch (step) {
                    case PLACED, ENDED -> RELAY.formatted("ordering");
                    case DECIDING, BOOKING_THE_END -> LEVEL.formatted(sku);
                    case RESERVED, CONFIRMING -> RELAY.formatted("inventory");
                });
    }

    /** Waits until the latest orders have come as far as they can. */
    void awaitStandstill(Step step, List<UUID> orders) throws SQLException {
        switch (step) {
            case PLACED, ENDED -> awaitAtLeastOne("SELECT count(*) FROM ordering.outbox");
            case DECIDING, BOOKING_THE_END -> awaitAtLeastOne(WAITS_FOR_A_ROW.formatted("keeper_inventory"));
            case RESERVED -> awaitAnswers(orders);
            case CONFIRMING -> {
                awaitAnswers(orders);
                var relay = holding.removeLast();
                hold("SELECT id FROM ordering.orders WHERE id = ANY ('{%s}') FOR UPDATE".formatted(joined(orders)));
                close(relay);
                awaitAtLeastOne(WAITS_FOR_A_ROW.formatted("keeper_ordering"));
            }
        }
    }

    /** Releases all locks; calling it again is a no-op. */
    void goOn() {
        holding.forEach(StoppedSaga::close);
        holding.clear();
    }

    /** Kills one of PostgreSQL's processes, so that PostgreSQL ends all others and recovers as after a power failure. */
    void crashPostgres() {
        try (var connection = postgres.connect(DatabaseRoles.DATABASE)) {
            ProcessHandle.of(number("SELECT pg_backend_pid()", connection))
                    .orElseThrow()
                    .destroyForcibly();
            await().atMost(PATIENCE).until(() -> !connection.isValid(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        goOn();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> number("SELECT 1") == 1);
    }

    long countOf(String status, List<UUID> orders) {
        return number("SELECT count(*) FROM ordering.orders WHERE status = '%s' AND id = ANY ('{%s}')"
                .formatted(status, joined(orders)));
    }

    /** Returns how many were rejected for lack of an answer in time. */
    long unanswered(List<UUID> orders) {
        return number(
                "SELECT count(*) FROM ordering.orders WHERE status_reason = 'no answer in time' AND id = ANY ('{%s}')"
                        .formatted(joined(orders)));
    }

    long decidedMoreThanOnce(List<UUID> orders) {
        return number("""
                SELECT count(*) FROM (SELECT FROM ordering.order_history
                    WHERE order_id = ANY ('{%s}') AND status IN ('CONFIRMED', 'REJECTED')
                    GROUP BY order_id HAVING count(*) > 1) twice
                """.formatted(joined(orders)));
    }

    long reservationsOf(List<UUID> orders) {
        return number(
                "SELECT count(*) FROM inventory.reservations WHERE order_id = ANY ('{%s}')".formatted(joined(orders)));
    }

    long activeReservationsOf(List<UUID> orders) {
        return number("SELECT count(*) FROM inventory.reservations WHERE status = 'ACTIVE' AND order_id = ANY ('{%s}')"
                .formatted(joined(orders)));
    }

    private void hold(String lock) throws SQLException {
        var connection = postgres.connect(DatabaseRoles.DATABASE);
        holding.add(connection);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
    }

    /** Waits until the stock has answered all of them; the answers are not sent yet. */
    private void awaitAnswers(List<UUID> orders) {
        var answers =
                "SELECT count(*) FROM inventory.outbox WHERE message_key = ANY ('{%s}')".formatted(joined(orders));
        await().atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(() -> number(answers) == orders.size());
    }

    private void awaitAtLeastOne(String count) {
        await().atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(() -> number(count) > 0);
    }

    private long number(String query) {
        try (var connection = postgres.connect(DatabaseRoles.DATABASE)) {
            return number(query, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long number(String query, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String joined(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // The connection is lost, and its locks are released with it.
        }
    }
}
