package dev.keeper.ordering.order.line;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line is to hold: one vehicle by its VIN, or some units of a product by its SKU.
 *
 * @param agreedPrice the agreed unit price, or nothing where the list price applies
 * @param discountPercent what is taken off the list price, with two decimals; never beside an agreed price
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
     * @throws Invalid unless it names either a vehicle or a product with its quantity, at a price not below zero
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
                line.vin(), line.sku(), quantityOf(line, field), line.agreedPrice(), percent(line.discountPercent()));
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

    /** What it is. */
    public LineKind kind() {
        return vin == null ? LineKind.PRODUCT : LineKind.VEHICLE;
    }

    /** The VIN of a vehicle, the SKU of a product. */
    public String code() {
        return Objects.requireNonNull(vin == null ? sku : vin);
    }

    /** What two lines of one order may not share. */
    String identity() {
        return vin == null ? "SKU " + sku : "VIN " + vin;
    }
}
