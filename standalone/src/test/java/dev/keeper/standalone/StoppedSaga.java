package dev.keeper.standalone;

import static org.awaitility.Awaitility.await;

import dev.keeper.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes orders stand still at a step of their way, by holding what the next step needs to lock; and looks at them and
 * their reservations from behind.
 */
final class StoppedSaga {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    private @Nullable Connection holding;

    StoppedSaga(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Where an order can stand still. */
    enum Step {
        /** Written down as pending, and nobody has been told. */
        PLACED,
        /** inventory-service has been told and is in the middle of its transaction. */
        DECIDING,
        /** Everything is reserved, and order-service has not been told. */
        RESERVED,
        /** order-service has been told and is in the middle of its transaction. */
        CONFIRMING,
        /** Completed or cancelled, and inventory-service has not been told. */
        ENDED,
        /** inventory-service has been told of the end and is in the middle of its transaction. */
        BOOKING_THE_END;

        boolean isInventorysTurn() {
            return this == DECIDING || this == RESERVED || this == BOOKING_THE_END;
        }

        boolean comesAfterConfirmation() {
            return this == ENDED || this == BOOKING_THE_END;
        }
    }

    /** Before orders are placed. */
    void stopAt(Step step, String sku) throws SQLException {
        switch (step) {
            case PLACED -> hold(RELAY.formatted("ordering"));
            case DECIDING -> hold(LEVEL.formatted(sku));
            case RESERVED, CONFIRMING -> hold(RELAY.formatted("inventory"));
            case ENDED, BOOKING_THE_END -> {}
        }
    }

    /** Before confirmed orders are completed or cancelled. */
    void stopAgain(Step step, String sku) throws SQLException {
        hold(step == Step.ENDED ? RELAY.formatted("ordering") : LEVEL.formatted(sku));
    }

    /** Returns when the orders have come as far as they can. */
    void awaitStandstill(Step step, List<UUID> orders) throws SQLException {
        switch (step) {
            case PLACED, ENDED -> awaitAtLeastOne("SELECT count(*) FROM ordering.outbox");
            case DECIDING, BOOKING_THE_END -> awaitAtLeastOne(WAITS_FOR_A_ROW.formatted("keeper_inventory"));
            case RESERVED -> awaitAtLeastOne("SELECT count(*) FROM inventory.outbox WHERE type LIKE 'stock.reserved%'");
            case CONFIRMING -> {
                awaitAtLeastOne("SELECT count(*) FROM inventory.outbox WHERE type LIKE 'stock.reserved%'");
                var relay = holding;
                holding = null;
                hold("SELECT id FROM ordering.orders WHERE id = ANY ('{%s}') FOR UPDATE".formatted(joined(orders)));
                close(relay);
                awaitAtLeastOne(WAITS_FOR_A_ROW.formatted("keeper_ordering"));
            }
        }
    }

    /** Lets go of everything; calling it again does nothing. */
    void goOn() {
        close(holding);
        holding = null;
    }

    /** Kills one of PostgreSQL's processes, upon which it ends all others and recovers as after a power cut. */
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

    long undecided(List<UUID> orders) {
        return countOf("PENDING", orders);
    }

    long countOf(String status, List<UUID> orders) {
        return number("SELECT count(*) FROM ordering.orders WHERE status = '%s' AND id = ANY ('{%s}')"
                .formatted(status, joined(orders)));
    }

    /** How many were rejected because no answer came in time. */
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
        goOn();
        var connection = postgres.connect(DatabaseRoles.DATABASE);
        holding = connection;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
    }

    private void awaitAtLeastOne(String count) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> number(count) > 0);
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

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            // What it held is free as well.
        }
    }
}
