package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every car was offered for, when, why, by whom and with whose approval. */
@Service
@Transactional(readOnly = true)
public class PriceHistory {

    private static final Keyset NEWEST = Keyset.descending().number("id");

    private final JdbcClient jdbc;
    private final Clock clock;

    PriceHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            UUID vehicleId,
            @Nullable Money oldPrice,
            Money newPrice,
            String reason,
            Person by,
            @Nullable Person approvedBy) {
        jdbc.sql("""
                        INSERT INTO price_changes (vehicle_id, at, old_price, new_price, currency, reason, actor_id,
                            actor_name, approved_by_id, approved_by_name)
                        VALUES (:vehicle, :at, :oldPrice, :newPrice, :currency, :reason, :actor, :actorName, :approver,
                            :approverName)
                        """)
                .param("vehicle", vehicleId)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("oldPrice", oldPrice == null ? null : oldPrice.amount())
                .param("newPrice", newPrice.amount())
                .param("currency", newPrice.currency().getCurrencyCode())
                .param("reason", reason)
                .param("actor", by.id())
                .param("actorName", by.name())
                .param("approver", approvedBy == null ? null : approvedBy.id())
                .param("approverName", approvedBy == null ? null : approvedBy.name())
                .update();
    }

    /** The changes of a car's price, newest first; read both ways. */
    Slice<PriceChange> of(UUID vehicleId, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql("""
                        SELECT id, at, old_price, new_price, currency, reason, actor_name, approved_by_name
                        FROM price_changes WHERE vehicle_id = :vehicle AND %s ORDER BY %s LIMIT :limit
                        """.formatted(NEWEST.beyond(cursor), NEWEST.orderBy(cursor)))
                .params(NEWEST.parameters(cursor))
                .param("vehicle", vehicleId)
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, change -> Cursor.of(change.id()));
    }

    private static PriceChange read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new PriceChange(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Money.ofNullable(row.getBigDecimal("old_price"), currency),
                new Money(row.getBigDecimal("new_price"), currency),
                row.getString("reason"),
                row.getString("actor_name"),
                row.getString("approved_by_name"));
    }
}
