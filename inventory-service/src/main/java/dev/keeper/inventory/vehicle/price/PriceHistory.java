package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.money.Money;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only history of list prices: when, why, by whom and with whose approval. */
@Service
@Transactional(readOnly = true)
public class PriceHistory {

    private static final PagedQuery<PriceChange> CHANGES = PagedQuery.of(
            "SELECT id, at, old_price, new_price, currency, reason, actor_name, approved_by_name FROM price_changes",
            Keyset.<PriceChange>descending().number("id", PriceChange::id),
            PriceHistory::read);

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
            Employee by,
            @Nullable Employee approvedBy) {
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

    /** Returns the price changes of a car, newest first; pages run in both directions. */
    Slice<PriceChange> of(UUID vehicleId, int limit, @Nullable Cursor cursor) {
        var ofVehicle = new Conditions().when(vehicleId, "vehicle_id = :vehicle", "vehicle");
        return CHANGES.read(jdbc, ofVehicle, limit, cursor);
    }

    private static PriceChange read(Row row) throws SQLException {
        return new PriceChange(
                row.number("id"),
                row.instant("at"),
                row.moneyOrNull("old_price"),
                row.money("new_price"),
                row.text("reason"),
                row.text("actor_name"),
                row.textOrNull("approved_by_name"));
    }
}
