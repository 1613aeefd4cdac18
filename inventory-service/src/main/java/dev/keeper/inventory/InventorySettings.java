package dev.keeper.inventory;

import dev.keeper.common.money.Money;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides for the stock of the group.
 *
 * @param currency the one currency in which the group keeps its stock
 */
@Validated
@ConfigurationProperties("keeper.inventory")
public record InventorySettings(
        @NotNull @DefaultValue("USD") Currency currency) {

    /**
     * Demands that an amount, if there is one, is in the group's currency.
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
