package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.vehicle.ExtraCosts;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored costs of cars; they never change, but can be cancelled. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VehicleCosts implements ExtraCosts {

    private static final String SELECT = """
            SELECT id, kind, amount, currency, notes, at, actor_name, cancelled_at, cancelled_by_name, cancel_reason
            FROM vehicle_costs
            """;
    private static final PagedQuery<VehicleCost> OLDEST_FIRST =
            PagedQuery.of(SELECT, Keyset.<VehicleCost>ascending().uuid("id", VehicleCost::id), VehicleCosts::read);

    private final JdbcClient jdbc;

    VehicleCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Money> extraOf(Collection<UUID> vehicleIds) {
        if (vehicleIds.isEmpty()) {
            return Map.of();
        }
        var sums = jdbc.sql("""
                        SELECT vehicle_id, sum(amount) AS amount, currency FROM vehicle_costs
                        WHERE vehicle_id IN (:vehicles) AND cancelled_at IS NULL GROUP BY vehicle_id, currency
                        """).param("vehicles", vehicleIds);
        return Rows.of(sums, row -> Map.entry(row.id("vehicle_id"), row.money("amount"))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    Slice<VehicleCost> of(UUID vehicleId, int limit, @Nullable Cursor cursor) {
        var ofVehicle = new Conditions().when(vehicleId, "vehicle_id = :vehicle", "vehicle");
        return OLDEST_FIRST.read(jdbc, ofVehicle, limit, cursor);
    }

    Optional<VehicleCost> find(UUID vehicleId, UUID costId) {
        var statement = jdbc.sql(SELECT + "WHERE vehicle_id = :vehicle AND id = :id")
                .param("vehicle", vehicleId)
                .param("id", costId);
        return Rows.one(statement, VehicleCosts::read);
    }

    UUID add(UUID vehicleId, AddCostRequest cost, Caller caller, Instant at) {
        return jdbc.sql("""
                        INSERT INTO vehicle_costs (id, vehicle_id, kind, amount, currency, notes, at, actor_id, actor_name)
                        VALUES (uuidv7(), :vehicle, :kind, :amount, :currency, :notes, :at, :actor, :actorName) RETURNING id
                        """)
                .param("vehicle", vehicleId)
                .param("kind", cost.kind().name())
                .param("amount", cost.amount().amount())
                .param("currency", cost.amount().currency().getCurrencyCode())
                .param("notes", cost.notes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", caller.id())
                .param("actorName", caller.name())
                .query(UUID.class)
                .single();
    }

    /** Cancels a cost; returns false if it was cancelled before. */
    boolean cancel(UUID costId, String reason, Caller caller, Instant at) {
        return jdbc.sql("""
                        UPDATE vehicle_costs SET cancelled_at = :at, cancelled_by_id = :actor,
                            cancelled_by_name = :actorName, cancel_reason = :reason
                        WHERE id = :id AND cancelled_at IS NULL
                        """)
                        .param("id", costId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("actor", caller.id())
                        .param("actorName", caller.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static VehicleCost read(Row row) throws SQLException {
        return new VehicleCost(
                row.id("id"),
                row.constant("kind", CostKind.class),
                row.money("amount"),
                row.textOrNull("notes"),
                row.instant("at"),
                row.text("actor_name"),
                cancellation(row));
    }

    private static VehicleCost.@Nullable CostCancellation cancellation(Row row) throws SQLException {
        var at = row.instantOrNull("cancelled_at");
        return at == null
                ? null
                : new VehicleCost.CostCancellation(at, row.text("cancelled_by_name"), row.text("cancel_reason"));
    }
}
