package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One vehicle, or some units of one product; prices are per unit, in the order's currency, as they were then. */
@Entity
@Table(name = "order_lines")
class OrderLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    @SuppressWarnings("UnusedVariable") // The persistence provider reads it.
    private Order order;

    private int position;
    private @Nullable String vin;
    private @Nullable String sku;
    private int quantity;
    private @Nullable String description;
    private @Nullable BigDecimal agreedPrice;
    private @Nullable BigDecimal listPrice;
    private @Nullable BigDecimal unitCost;

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
        this.agreedPrice = amountOf(item.agreedPrice());
    }

    void price(StockReserved.Line reserved) {
        description = reserved.description();
        listPrice = reserved.listPrice().amount();
        unitCost = amountOf(reserved.unitCost());
    }

    void refuse(Refusal reason) {
        refusal = reason;
    }

    /** The total at the agreed price, or else at the given list price. */
    BigDecimal totalAt(BigDecimal givenListPrice) {
        var price = agreedPrice == null ? givenListPrice : agreedPrice;
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    /** The total, once a price is agreed or named by the stock. */
    @Nullable
    BigDecimal total() {
        var price = agreedPrice == null ? listPrice : agreedPrice;
        return price == null ? null : price.multiply(BigDecimal.valueOf(quantity));
    }

    /** What all units cost the house, once the stock has named it. */
    @Nullable
    BigDecimal cost() {
        return unitCost == null ? null : unitCost.multiply(BigDecimal.valueOf(quantity));
    }

    LineKind kind() {
        return vin == null ? LineKind.PRODUCT : LineKind.VEHICLE;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    @Nullable
    String vin() {
        return vin;
    }

    @Nullable
    String sku() {
        return sku;
    }

    int quantity() {
        return quantity;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    BigDecimal agreedPrice() {
        return agreedPrice;
    }

    @Nullable
    BigDecimal listPrice() {
        return listPrice;
    }

    @Nullable
    BigDecimal unitCost() {
        return unitCost;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
