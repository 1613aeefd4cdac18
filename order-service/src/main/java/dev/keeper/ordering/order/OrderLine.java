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

/** One vehicle, or some units of one product; prices are per unit, in the order's currency, as they were then. */
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

    @SuppressWarnings("NullAway.Init") // The id comes with saving.
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
     * Takes units back from the customer.
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

    /** The units that the customer keeps. */
    public int kept() {
        return quantity - returnedQuantity;
    }

    /** What the customer pays, once a price is agreed or named by the stock. */
    @Nullable
    public BigDecimal total() {
        return priceOf(quantity);
    }

    /** At the list price, once the stock has named it. */
    @Nullable
    BigDecimal listTotal() {
        return times(prices().listPrice(), quantity);
    }

    /** How much less than the list price the customer pays; below zero where it is more. */
    @Nullable
    public BigDecimal discount() {
        var atListPrice = listTotal();
        var paid = total();
        return atListPrice == null || paid == null ? null : atListPrice.subtract(paid);
    }

    /** What was paid back for the units that came back. */
    @Nullable
    BigDecimal refunded() {
        return priceOf(returnedQuantity);
    }

    /** What the units that the customer keeps cost the house, once the stock has named it. */
    @Nullable
    public BigDecimal cost() {
        return costOf(kept());
    }

    /** What the units that the customer keeps bring beyond their cost. */
    @Nullable
    public BigDecimal profit() {
        var price = priceOf(kept());
        var cost = cost();
        return price == null || cost == null ? null : price.subtract(cost);
    }

    /** What people call it, as far as anybody has said. */
    public String name() {
        return description != null ? description : Objects.requireNonNullElseGet(vin, () -> String.valueOf(sku));
    }

    /** What was asked for. */
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

    /** The amount as money, once there is a currency. */
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

    /** What so many units cost the house. */
    @Nullable
    BigDecimal costOf(int units) {
        return times(prices().unitCost(), units);
    }

    /** What the customer pays for so many units. */
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
