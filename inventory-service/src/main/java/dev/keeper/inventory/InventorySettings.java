package dev.keeper.inventory;

import dev.keeper.common.commandqueue.CommandQueueSettings;
import dev.keeper.common.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of an operator for the group's stock.
 *
 * @param currency the one currency in which the group keeps its stock
 * @param hold how long holds last
 * @param commandQueue how queued commands are batched
 */
@Validated
@ConfigurationProperties("keeper.inventory")
public record InventorySettings(
        @NotNull @DefaultValue("USD") Currency currency,
        @Valid @DefaultValue Hold hold,
        @Valid @DefaultValue CommandQueueSettings commandQueue) {

    /**
     * How long holds last.
     *
     * @param usual the duration of a hold unless its maker chooses another
     * @param longest how far in the future a hold may end, from when it is made or extended
     * @param mostExtensions how often a manager may extend a hold; a salesperson may extend it once
     * @param waitingPriority how long a released vehicle is held for the next customer on the waiting list
     */
    public record Hold(
            @NotNull @DefaultValue("2d") Duration usual,
            @NotNull @DefaultValue("14d") Duration longest,
            @PositiveOrZero @DefaultValue("3") int mostExtensions,
            @NotNull @DefaultValue("4h") Duration waitingPriority) {}

    /**
     * Checks that an amount is in the group's currency; null passes.
     *
     * @param field the field of the request that carries the amount
     * @throws OtherCurrency if it is not
     */
    public void requireCurrency(String field, @Nullable Money money) {
        if (money != null && !money.currency().equals(currency)) {
            throw new OtherCurrency(field, currency);
        }
    }
}
