package dev.keeper.common.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency (ISO 4217); a decimal string in JSON.
 *
 * <p>An amount with more decimals than its currency is refused as {@link Invalid}, never rounded.
 *
 * @param amount exact to the currency's smallest unit, at most 13 digits before the point
 */
public record Money(
        @Schema(type = "string", pattern = "^-?\\d{1,13}(\\.\\d{1,2})?$", example = "18500.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @Schema(type = "string", pattern = "^[A-Z]{3}$", example = "USD")
        Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 13;

    /** The database stores two decimals; codes that are no currency, such as gold, define none. */
    private static final int MAX_DECIMALS = 2;

    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new Invalid("currency", "Amounts in " + currency + " cannot be kept.");
        }
        if ((long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw new Invalid("amount", "The amount is too large.");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new Invalid("amount", "The amount has more decimals than " + currency + " has.");
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** Creates the amount in the currency, or returns null if there is no amount. */
    public static @Nullable Money ofNullable(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
