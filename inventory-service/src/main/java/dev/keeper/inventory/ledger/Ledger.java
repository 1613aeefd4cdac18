package dev.keeper.inventory.ledger;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of every movement, written in the transaction that moves the stock. */
@Service
public class Ledger {

    private static final String INSERT = """
            INSERT INTO movements (at, kind, branch_code, product_id, sku, vehicle_id, vin, quantity, on_hand_before,
                on_hand_after, reserved_before, reserved_after, actor_id, actor_name, order_id, hold_id, reference, notes,
                status_before, status_after)
            VALUES (:at, :kind, :branch, :productId, :sku, :vehicleId, :vin, :quantity, :onHandBefore,
                :onHandAfter, :reservedBefore, :reservedAfter, :actorId, :actorName, :orderId, :holdId, :reference, :notes,
                :statusBefore, :statusAfter)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    Ledger(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Writes what moved, all for the same cause. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<NewMovement> movements, Cause cause) {
        record(movements.stream().map(movement -> movement.because(cause)).toList());
    }

    /** Writes what moved, in the order in which it happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Entry> entries) {
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        batch.batchUpdate(
                INSERT,
                entries.stream()
                        .map(entry -> parameters(entry.movement(), entry.cause(), at))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The newest movements first, as far as the filter lets them through. */
    @Transactional(readOnly = true)
    public Slice<Movement> find(MovementFilter filter, int limit, @Nullable Cursor cursor) {
        filter.requireOrderedMoments();
        // The planner knows how many movements a product has on average, not how many this one has: it would collect
        // and
        // sort all of one that has a tenth of the ledger instead of reading the newest by the index.
        jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
        var rows = jdbc
                .sql(filter.statement(cursor != null))
                .params(filter.parameters(cursor))
                .param("limit", limit + 1)
                .query(Movement.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, movement -> Cursor.of(movement.at(), movement.id()));
    }

    private static MapSqlParameterSource parameters(NewMovement movement, Cause cause, OffsetDateTime at) {
        var status = movement.status();
        return new MapSqlParameterSource()
                .addValue("at", at)
                .addValue("kind", movement.kind().name())
                .addValue("branch", movement.branch())
                .addValue("productId", movement.subject().productId())
                .addValue("sku", movement.subject().sku())
                .addValue("vehicleId", movement.subject().vehicleId())
                .addValue("vin", movement.subject().vin())
                .addValue("quantity", movement.quantity())
                .addValue("onHandBefore", movement.before().onHand())
                .addValue("onHandAfter", movement.after().onHand())
                .addValue("reservedBefore", movement.before().reserved())
                .addValue("reservedAfter", movement.after().reserved())
                .addValue("actorId", cause.actorId())
                .addValue("actorName", cause.actorName())
                .addValue("orderId", cause.orderId())
                .addValue("holdId", cause.holdId())
                .addValue("reference", cause.reference())
                .addValue("notes", cause.notes())
                .addValue("statusBefore", status == null ? null : status.before())
                .addValue("statusAfter", status == null ? null : status.after());
    }
}
