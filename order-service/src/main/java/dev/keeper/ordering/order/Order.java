package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.customer.Customer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a customer buys, at one branch, from one salesperson; every verb refuses what its status does not allow. */
@Entity
@Table(name = "orders")
class Order {

    static final String NO_ANSWER_IN_TIME = "no answer in time";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private String branch;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "salesperson_id"))
    @AttributeOverride(name = "name", column = @Column(name = "salesperson_name"))
    private Employee salesperson;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    private boolean hasVehicles;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private @Nullable String statusReason;
    private @Nullable Currency currency;
    private @Nullable BigDecimal total;
    private @Nullable String notes;
    private Instant placedAt;
    private Instant answerBy;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<StatusChange> history = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    @SuppressWarnings("NullAway.Init") // The id comes with saving.
    private Order(Placement placement, List<OrderedItem> items, Instant placedAt, Instant answerBy) {
        this.number = placement.number();
        this.branch = placement.branch();
        this.salesperson = placement.salesperson();
        this.customer = placement.customer();
        this.notes = placement.notes();
        this.status = OrderStatus.PENDING;
        this.placedAt = placedAt;
        this.answerBy = answerBy;
        this.hasVehicles = items.stream().anyMatch(item -> item.kind() == LineKind.VEHICLE);
        items.forEach(item -> lines.add(new OrderLine(this, lines.size(), item)));
        history.add(new StatusChange(this, status, salesperson, null, placedAt));
    }

    /** Who sells what to whom where, under which number. */
    record Placement(
            String number,
            String branch,
            Employee salesperson,
            Customer customer,
            @Nullable String notes) {}

    /**
     * A new order, which awaits the stock's answer.
     *
     * @param answerBy until when the stock may answer
     * @throws DuplicateLine if two lines name the same vehicle or product
     * @throws MixedCurrencies unless all agreed prices are in one currency
     */
    static Order place(Placement placement, List<OrderedItem> items, Instant placedAt, Instant answerBy) {
        requireEachOnce(items);
        var agreedIn = requireOneCurrency(items);
        var order = new Order(placement, items, placedAt, answerBy);
        order.currency = agreedIn;
        return order;
    }

    private static void requireEachOnce(List<OrderedItem> items) {
        var seen = new HashSet<String>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(items.get(index).identity())) {
                throw new DuplicateLine(index, items.get(index));
            }
        }
    }

    private static @Nullable Currency requireOneCurrency(List<OrderedItem> items) {
        Currency common = null;
        for (int index = 0; index < items.size(); index++) {
            var price = items.get(index).agreedPrice();
            if (price != null && common != null && !price.currency().equals(common)) {
                throw new MixedCurrencies(index);
            }
            common = price == null ? common : price.currency();
        }
        return common;
    }

    /** Whether the stock's answer still decides it. */
    boolean awaitsAnswer() {
        return status == OrderStatus.PENDING;
    }

    /** Whether stock is held for it that is not yet the customer's. */
    boolean isCommitted() {
        return status == OrderStatus.CONFIRMED || status == OrderStatus.IN_PROGRESS;
    }

    /**
     * The stock has reserved every line.
     *
     * @throws UnusableAnswer if a line was left out, or the prices do not add up to a total; nothing has changed then
     */
    void confirm(StockReserved answer, Instant at) {
        requireBecoming(OrderStatus.CONFIRMED);
        var quote = Quote.of(lines, currency, answer);
        lines.forEach(line -> line.price(quote.offerFor(line)));
        currency = quote.total().currency();
        total = quote.total().amount();
        become(OrderStatus.CONFIRMED, null, null, at);
    }

    /** The stock has refused it, with the refusal of each line that stood in the way. */
    void reject(Map<UUID, Refusal> refusals, String reason, Instant at) {
        requireBecoming(OrderStatus.REJECTED);
        for (var line : lines) {
            var refusal = refusals.get(line.id());
            if (refusal != null) {
                line.refuse(refusal);
            }
        }
        become(OrderStatus.REJECTED, null, reason, at);
    }

    /** Nobody refused it, and yet it cannot be: no answer came in time, or one that cannot be used. */
    void reject(String reason, Instant at) {
        requireBecoming(OrderStatus.REJECTED);
        become(OrderStatus.REJECTED, null, reason, at);
    }

    void prepare(Employee by, Instant at) {
        requireBecoming(OrderStatus.IN_PROGRESS);
        become(OrderStatus.IN_PROGRESS, by, null, at);
    }

    /** A confirmed order may be completed at once; its history then shows that it was in progress. */
    void complete(Employee by, Instant at) {
        if (status == OrderStatus.CONFIRMED) {
            prepare(by, at);
        }
        requireBecoming(OrderStatus.COMPLETED);
        become(OrderStatus.COMPLETED, by, null, at);
    }

    void cancel(Employee by, String reason, Instant at) {
        requireBecoming(OrderStatus.CANCELLED);
        become(OrderStatus.CANCELLED, by, reason, at);
    }

    private void requireBecoming(OrderStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(number, status, next);
        }
    }

    private void become(OrderStatus next, @Nullable Employee by, @Nullable String reason, Instant at) {
        status = next;
        statusReason = reason;
        history.add(new StatusChange(this, next, by, reason, at));
    }

    /** What is earned: the total less what its lines cost, once both are known. */
    @Nullable
    Money profit() {
        if (currency == null || total == null) {
            return null;
        }
        var profit = total;
        for (var line : lines) {
            var cost = line.cost();
            if (cost == null) {
                return null;
            }
            profit = profit.subtract(cost);
        }
        return new Money(profit, currency);
    }

    /** The amount as money, once there is a currency. */
    @Nullable
    Money money(@Nullable BigDecimal amount) {
        return currency == null ? null : Money.ofNullable(amount, currency);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String branch() {
        return branch;
    }

    Employee salesperson() {
        return salesperson;
    }

    Customer customer() {
        return customer;
    }

    boolean hasVehicles() {
        return hasVehicles;
    }

    OrderStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    @Nullable
    Money total() {
        return money(total);
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant placedAt() {
        return placedAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** In the order in which it happened, which is that of the statuses. */
    List<StatusChange> history() {
        return history.stream()
                .sorted(Comparator.comparing(StatusChange::status))
                .toList();
    }

    long version() {
        return version;
    }
}
