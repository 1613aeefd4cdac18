package dev.keeper.ordering.order.returns;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.TakenBack;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One return of an order; immutable. */
@Entity
@Table(name = "returns")
class OrderReturn {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private UUID orderId;
    private Instant returnedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Employee by;

    private String reason;
    private Currency currency;
    private BigDecimal refund;

    @OneToMany(mappedBy = "taken", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ReturnLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OrderReturn() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    OrderReturn(String number, TakenBack takenBack, Employee by, String reason) {
        this.number = number;
        this.orderId = takenBack.orderId();
        this.returnedAt = takenBack.at();
        this.by = by;
        this.reason = reason;
        this.currency = takenBack.refund().currency();
        this.refund = takenBack.refund().amount();
        takenBack.lines().forEach(line -> lines.add(new ReturnLine(this, lines.size(), line)));
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID orderId() {
        return orderId;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    Employee by() {
        return by;
    }

    String reason() {
        return reason;
    }

    Money refund() {
        return money(refund);
    }

    List<ReturnLine> lines() {
        return List.copyOf(lines);
    }
}
