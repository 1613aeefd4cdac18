package dev.keeper.ordering.order.returns;

import dev.keeper.ordering.order.TakenBack;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Units of one line of the order, at the price that the customer paid. */
@Entity
@Table(name = "return_lines")
class ReturnLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "return_id")
    @SuppressWarnings("UnusedVariable") // The persistence provider reads it.
    private OrderReturn taken;

    @SuppressWarnings("UnusedVariable") // The persistence provider reads it.
    private int position;

    private UUID orderLineId;
    private @Nullable String vin;
    private @Nullable String sku;
    private int quantity;
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected ReturnLine() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    ReturnLine(OrderReturn taken, int position, TakenBack.Line line) {
        this.taken = taken;
        this.position = position;
        this.orderLineId = line.lineId();
        this.vin = line.vin();
        this.sku = line.sku();
        this.quantity = line.quantity();
        this.amount = line.amount().amount();
    }

    UUID id() {
        return id;
    }

    UUID orderLineId() {
        return orderLineId;
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

    BigDecimal amount() {
        return amount;
    }
}
