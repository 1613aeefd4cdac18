package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Keyset;
import dev.keeper.inventory.vehicle.ExtraCosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The costs of cars as they are stored: never changed, at most cancelled. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VehicleCosts implements ExtraCosts {

    private static final Keyset OLDEST = Keyset.ascending().uuid("id");
    private static final String SELECT = """
            SELECT id, kind, amount, currency, notes, at, actor_name, cancelled_at, cancelled_by_name, cancel_reason
            FROM vehicle_costs WHERE vehicle_id = :vehicle AND
            """;

    private final JdbcClient jdbc;

    VehicleCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Money> extraOf(Collection<UUID> vehicleIds) {
        var sums = new HashMap<UUID, Money>();
        if (!vehicleIds.isEmpty()) {
            jdbc.sql("""
                            SELECT vehicle_id, sum(amount) AS amount, currency FROM vehicle_costs
                            WHERE vehicle_id IN (:vehicles) AND cancelled_at IS NULL GROUP BY vehicle_id, currency
                            """).param("vehicles", vehicleIds).query(row -> {
                sums.put(row.getObject("vehicle_id", UUID.class), money(row));
            });
        }
        return Map.copyOf(sums);
    }

    Slice<VehicleCost> of(UUID vehicleId, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql(SELECT + "%s ORDER BY %s LIMIT :limit".formatted(OLDEST.beyond(cursor), OLDEST.orderBy(cursor)))
                .params(OLDEST.parameters(cursor))
                .param("vehicle", vehicleId)
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, cost -> Cursor.of(cost.id()));
    }

    Optional<VehicleCost> find(UUID vehicleId, UUID costId) {
        return jdbc.sql(SELECT + "id = :id")
                .param("vehicle", vehicleId)
                .param("id", costId)
                .query((row, number) -> read(row))
                .optional();
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

    /** Cancels a cost; false if it was cancelled before. */
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

    private static VehicleCost read(ResultSet row) throws SQLException {
        return new VehicleCost(
                row.getObject("id", UUID.class),
                CostKind.valueOf(row.getString("kind")),
                money(row),
                row.getString("notes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                cancellation(row));
    }

    private static VehicleCost.@Nullable CostCancellation cancellation(ResultSet row) throws SQLException {
        var at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new VehicleCost.CostCancellation(
                        at.toInstant(), row.getString("cancelled_by_name"), row.getString("cancel_reason"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
    }
}
