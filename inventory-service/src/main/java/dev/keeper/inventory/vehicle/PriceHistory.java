package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every car was offered for, when, why and by whom. */
@Service
@Transactional(readOnly = true)
class PriceHistory {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    PriceHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(UUID vehicleId, @Nullable Money oldPrice, ChangePriceRequest change, Actor actor) {
        jdbc.sql("""
                        INSERT INTO price_changes (vehicle_id, at, old_price, new_price, currency, reason, actor_id, actor_name)
                        VALUES (:vehicle, :at, :oldPrice, :newPrice, :currency, :reason, :actor, :actorName)
                        """)
                .param("vehicle", vehicleId)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("oldPrice", oldPrice == null ? null : oldPrice.amount())
                .param("newPrice", change.listPrice().amount())
                .param("currency", change.listPrice().currency().getCurrencyCode())
                .param("reason", change.reason())
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .update();
    }

    /** The latest changes of a car's price, newest first, at most 200. */
    List<PriceChange> of(UUID vehicleId) {
        return jdbc
                .sql("""
                        SELECT at, old_price, new_price, currency, reason, actor_name FROM price_changes
                        WHERE vehicle_id = :vehicle ORDER BY id DESC LIMIT :limit
                        """)
                .param("vehicle", vehicleId)
                .param("limit", MOST_SHOWN)
                .query((row, number) -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    BigDecimal oldPrice = row.getBigDecimal("old_price");
                    return new PriceChange(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            Money.ofNullable(oldPrice, currency),
                            new Money(row.getBigDecimal("new_price"), currency),
                            row.getString("reason"),
                            row.getString("actor_name"));
                })
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
