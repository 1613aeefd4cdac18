package dev.keeper.inventory.ledger;

import dev.keeper.common.persistence.Columns;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of every movement, written in the transaction that changes the stock. */
@Service
public class Ledger {

    private static final String INSERT = """
            INSERT INTO movements (at, kind, branch_code, product_id, sku, vehicle_id, vin, quantity, on_hand_before,
                on_hand_after, reserved_before, reserved_after, actor_id, actor_name, order_id, hold_id, reference, notes,
                status_before, status_after)
            SELECT :at, kind, branch, product_id, sku, vehicle_id, vin, quantity, on_hand_before,
                on_hand_after, reserved_before, reserved_after, actor_id, actor_name, order_id, hold_id, reference, notes,
                status_before, status_after
            FROM unnest(:kinds, :branches, :productIds, :skus, :vehicleIds, :vins, :quantities, :onHandBefore,
                    :onHandAfter, :reservedBefore, :reservedAfter, :actorIds, :actorNames, :orderIds, :holdIds, :references,
                    :notes, :statusesBefore, :statusesAfter)
                WITH ORDINALITY AS entry (kind, branch, product_id, sku, vehicle_id, vin, quantity, on_hand_before,
                    on_hand_after, reserved_before, reserved_after, actor_id, actor_name, order_id, hold_id, reference,
                    notes, status_before, status_after, position)
            ORDER BY position
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes movements in the order in which they happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Entry> entries) {
        jdbc.sql(INSERT)
                .params(columns(entries))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static Map<String, Object> columns(List<Entry> entries) {
        return Columns.of(entries)
                .texts("kinds", entry -> entry.movement().kind().name())
                .texts("branches", entry -> entry.movement().branch())
                .ids("productIds", entry -> entry.movement().subject().productId())
                .texts("skus", entry -> entry.movement().subject().sku())
                .ids("vehicleIds", entry -> entry.movement().subject().vehicleId())
                .texts("vins", entry -> entry.movement().subject().vin())
                .integers("quantities", entry -> entry.movement().quantity())
                .integers("onHandBefore", entry -> entry.movement().before().onHand())
                .integers("onHandAfter", entry -> entry.movement().after().onHand())
                .integers("reservedBefore", entry -> entry.movement().before().reserved())
                .integers("reservedAfter", entry -> entry.movement().after().reserved())
                .ids("actorIds", entry -> entry.cause().actorId())
                .texts("actorNames", entry -> entry.cause().actorName())
                .ids("orderIds", entry -> entry.cause().orderId())
                .ids("holdIds", entry -> entry.cause().holdId())
                .texts("references", entry -> entry.cause().reference())
                .texts("notes", entry -> entry.cause().notes())
                .texts("statusesBefore", entry -> statusOf(entry, StatusChange::before))
                .texts("statusesAfter", entry -> statusOf(entry, StatusChange::after))
                .arrays();
    }

    private static @Nullable String statusOf(Entry entry, Function<StatusChange, @Nullable String> side) {
        var change = entry.movement().status();
        return change == null ? null : side.apply(change);
    }
}
