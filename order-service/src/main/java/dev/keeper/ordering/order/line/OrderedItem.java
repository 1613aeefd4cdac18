package dev.keeper.ordering.order.line;

import dev.keeper.common.code.Code;
import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ordered goods of a line: one vehicle by its VIN, or some units of a product by its SKU.
 *
 * @param agreedPrice the agreed unit price, or null if the list price applies
 * @param discountPercent the discount on the list price, with two decimals; never together with an agreed price
 */
public record OrderedItem(
        @Nullable String vin,
        @Nullable String sku,
        int quantity,
        @Nullable Money agreedPrice,
        @Nullable BigDecimal discountPercent) {

    private static final int PERCENT_DECIMALS = 2;

    /**
     * Reads a line of a request.
     *
     * @param field the line's path in the request, such as {@code lines[0]}
     * @throws Invalid unless it names either a vehicle or a product with its quantity, and no negative price
     */
    static OrderedItem from(OrderLineRequest line, String field) {
        if ((line.vin() == null) == (line.sku() == null)) {
            throw new Invalid(field, "A line names either a VIN or a SKU.");
        }
        if (line.agreedPrice() != null && line.agreedPrice().amount().signum() < 0) {
            throw new Invalid(field + ".agreedPrice", "A price is not below zero.");
        }
        if (line.agreedPrice() != null && line.discountPercent() != null) {
            throw new Invalid(field + ".discountPercent", "Agree on a price or on a discount, not on both.");
        }
        return new OrderedItem(
                Code.textOf(line.vin()),
                Code.textOf(line.sku()),
                quantityOf(line, field),
                line.agreedPrice(),
                percent(line.discountPercent()));
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(PERCENT_DECIMALS, RoundingMode.UNNECESSARY);
    }

    private static int quantityOf(OrderLineRequest line, String field) {
        var quantity = line.quantity();
        if (line.vin() == null) {
            if (quantity == null) {
                throw new Invalid(field + ".quantity", "Say how many units of the product.");
            }
            return quantity;
        }
        if (quantity != null && quantity != 1) {
            throw new Invalid(field + ".quantity", "There is one of every vehicle.");
        }
        return 1;
    }

    /** Returns the kind of goods. */
    public LineKind kind() {
        return vin == null ? LineKind.PRODUCT : LineKind.VEHICLE;
    }

    /** Returns the VIN of a vehicle, or the SKU of a product. */
    public String code() {
        return Objects.requireNonNull(vin == null ? sku : vin);
    }

    /** Returns what must be unique among the lines of one order. */
    String identity() {
        return vin == null ? "SKU " + sku : "VIN " + vin;
    }
}
