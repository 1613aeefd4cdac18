package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.order.line.LineKind;
import dev.keeper.ordering.order.line.LinePrices;
import dev.keeper.ordering.order.line.Offer;
import dev.keeper.ordering.order.line.OrderedItem;
import dev.keeper.ordering.order.line.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One vehicle, or some units of one product. Prices are per unit, in the order's currency, as of that time. */
@Entity
@Table(name = "order_lines")
public class OrderLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    private int position;
    private @Nullable String vin;
    private @Nullable String sku;
    private int quantity;
    private int returnedQuantity;
    private @Nullable String description;
    private @Nullable String brand;
    private @Nullable String category;

    @Embedded
    private @Nullable LinePrices prices;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    OrderLine(Order order, int position, OrderedItem item) {
        this.order = order;
        this.position = position;
        this.vin = item.vin();
        this.sku = item.sku();
        this.quantity = item.quantity();
        this.prices = LinePrices.agreed(item);
    }

    void price(Offer reserved) {
        description = reserved.description();
        brand = reserved.brand();
        category = reserved.category();
        prices = prices().named(
                        reserved.listPrice().amount(), amountOf(reserved.unitCost()), amountOf(reserved.extraCosts()));
    }

    void refuse(Refusal reason) {
        refusal = reason;
    }

    /**
     * Accepts the return of some units.
     *
     * @throws ReturnedTooMany if the customer has fewer
     */
    TakenBack.Line takeBack(int units) {
        if (units > kept()) {
            throw new ReturnedTooMany(this, units);
        }
        returnedQuantity += units;
        return TakenBack.Line.of(this, units);
    }

    /** Returns the number of units that the customer keeps. */
    public int kept() {
        return quantity - returnedQuantity;
    }

    /** Returns what the customer pays; null until a price is agreed or named by the stock. */
    @Nullable
    public BigDecimal total() {
        return priceOf(quantity);
    }

    /** Returns the total at the list price; null until the stock has named it. */
    @Nullable
    BigDecimal listTotal() {
        return times(prices().listPrice(), quantity);
    }

    /** Returns how much less than the list price the customer pays; negative if it is more. */
    @Nullable
    public BigDecimal discount() {
        var atListPrice = listTotal();
        var paid = total();
        return atListPrice == null || paid == null ? null : atListPrice.subtract(paid);
    }

    /** Returns the refund for the returned units. */
    @Nullable
    BigDecimal refunded() {
        return priceOf(returnedQuantity);
    }

    /** Returns the dealership's cost of the units that the customer keeps; null until the stock has named it. */
    @Nullable
    public BigDecimal cost() {
        return costOf(kept());
    }

    /** Returns the profit on the units that the customer keeps. */
    @Nullable
    public BigDecimal profit() {
        var price = priceOf(kept());
        var cost = cost();
        return price == null || cost == null ? null : price.subtract(cost);
    }

    /** Returns the displayed name, as far as it is known. */
    public String name() {
        return description != null ? description : Objects.requireNonNullElseGet(vin, () -> String.valueOf(sku));
    }

    /** Returns the ordered vehicle or product. */
    public OrderedItem item() {
        return new OrderedItem(vin, sku, quantity, money(prices().agreedPrice()), prices().discountPercent());
    }

    boolean isCarAtSpecialPrice() {
        return vin != null && prices().areSpecial();
    }

    public LineKind kind() {
        return vin == null ? LineKind.PRODUCT : LineKind.VEHICLE;
    }

    public LinePrices prices() {
        return prices == null ? LinePrices.UNKNOWN : prices;
    }

    /** Returns the amount as money, or null without amount or currency. */
    @Nullable
    public Money money(@Nullable BigDecimal amount) {
        return order.money(amount);
    }

    public UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    @Nullable
    public String vin() {
        return vin;
    }

    @Nullable
    public String sku() {
        return sku;
    }

    public int quantity() {
        return quantity;
    }

    public int returnedQuantity() {
        return returnedQuantity;
    }

    @Nullable
    public String description() {
        return description;
    }

    @Nullable
    public String brand() {
        return brand;
    }

    @Nullable
    public String category() {
        return category;
    }

    @Nullable
    public Refusal refusal() {
        return refusal;
    }

    /** Returns the dealership's cost of this many units. */
    @Nullable
    BigDecimal costOf(int units) {
        return times(prices().unitCost(), units);
    }

    /** Returns what the customer pays for this many units. */
    @Nullable
    BigDecimal priceOf(int units) {
        return times(prices().unitPrice(order.currency()), units);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal perUnit, int units) {
        return perUnit == null ? null : perUnit.multiply(BigDecimal.valueOf(units));
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
