package dev.keeper.ordering.order;

import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.status.OrderStatus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One entry of an order's history; it has no employee if the stock's answer or its absence caused it. */
@Entity
@Table(name = "order_history")
public class StatusChange {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    @SuppressWarnings("UnusedVariable") // The persistence provider reads it.
    private Order order;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private @Nullable Employee by;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected StatusChange() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    StatusChange(Order order, OrderStatus status, @Nullable Employee by, @Nullable String reason, Instant at) {
        this.order = order;
        this.status = status;
        this.by = by;
        this.reason = reason;
        this.at = at;
    }

    public OrderStatus status() {
        return status;
    }

    public Instant at() {
        return at;
    }

    @Nullable
    public Employee by() {
        return by;
    }

    @Nullable
    public String reason() {
        return reason;
    }
}
