package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.line.CustomerRequired;
import dev.keeper.ordering.order.line.Offer;
import dev.keeper.ordering.order.line.OrderedItem;
import dev.keeper.ordering.order.line.PriceApproval;
import dev.keeper.ordering.order.line.Refusal;
import dev.keeper.ordering.order.status.IllegalTransition;
import dev.keeper.ordering.order.status.NotADraft;
import dev.keeper.ordering.order.status.OrderStatus;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a customer buys from one salesperson at one branch; every method refuses what the status does not allow. */
@Entity
@Table(name = "orders")
public class Order {

    public static final String NO_ANSWER_IN_TIME = "no answer in time";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private String number;
    private String branch;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "salesperson_id"))
    @AttributeOverride(name = "name", column = @Column(name = "salesperson_name"))
    private Employee salesperson;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private @Nullable Customer customer;

    private @Nullable UUID holdId;

    @Nullable
    private String notes;

    private @Nullable Instant createdAt;

    /** The time of drafting for a draft; lists are sorted by this time. */
    private Instant placedAt;

    @Nullable
    private Instant answerBy;

    private boolean hasVehicles;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private @Nullable String statusReason;
    private @Nullable Currency currency;
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal refunded;

    @SuppressWarnings("UnusedVariable") // Set on each change, so that changed lines increment the version, too.
    private @Nullable Instant changedAt;

    @Embedded
    private @Nullable PriceApproval priceApproval;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<StatusChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    private Order(String number, String branch, Employee by, Agreement agreement, OrderStatus status, Instant at) {
        this.number = number;
        this.branch = branch;
        this.salesperson = by;
        this.createdAt = at;
        this.placedAt = at;
        this.status = status;
        agree(agreement);
        become(status, by, null, at);
    }

    /** Creates a draft, which reserves no stock. */
    public static Order draft(String number, String branch, Employee by, Agreement agreement, Instant at) {
        return new Order(number, branch, by, agreement, OrderStatus.DRAFT, at);
    }

    /**
     * Creates an order that waits for the stock's answer.
     *
     * @param answerBy the end of the time in which the stock may answer
     * @throws CustomerRequired if it has vehicles and no customer
     */
    public static Order place(
            String number, String branch, Employee by, Agreement agreement, Instant placedAt, Instant answerBy) {
        agreement.requireCustomer();
        var order = new Order(number, branch, by, agreement, OrderStatus.PENDING, placedAt);
        order.answerBy = answerBy;
        return order;
    }

    /** Places a draft; the employee who places it becomes its salesperson. */
    public void place(Employee by, Instant at, Instant answerUntil) {
        requireBecoming(OrderStatus.PENDING);
        requireCustomer();
        salesperson = by;
        placedAt = at;
        answerBy = answerUntil;
        become(OrderStatus.PENDING, by, null, at);
    }

    /** Replaces the agreement of a draft. An approval of its prices lasts only while its lines stay the same. */
    public void revise(Agreement agreement, Instant at) {
        requireDraft();
        if (agree(agreement)) {
            priceApproval = null;
        }
        changedAt = at;
    }

    /** Approves the prices of a draft, by an employee who may sell below the floor. */
    public void approvePrices(PriceApproval approval) {
        requireDraft();
        priceApproval = approval;
        changedAt = approval.approvedAt();
    }

    /**
     * Approves the special prices of the caller's own order on placing it, by a salesperson who may sell below the floor.
     */
    public void approveOwnPrices(Instant at) {
        if (priceApproval == null && lines.stream().anyMatch(OrderLine::isCarAtSpecialPrice)) {
            priceApproval = PriceApproval.of(salesperson, at, null);
        }
    }

    /** Returns whether the order waits for the stock's answer. */
    public boolean awaitsAnswer() {
        return status == OrderStatus.PENDING;
    }

    /** Returns whether stock is reserved for it that the customer has not received. */
    boolean isCommitted() {
        return status == OrderStatus.CONFIRMED || status == OrderStatus.IN_PROGRESS;
    }

    public boolean isDraft() {
        return status == OrderStatus.DRAFT;
    }

    /**
     * Confirms the order, because the stock has reserved every line.
     *
     * @throws UnusableAnswer if a line is missing from the answer or the prices have no valid total; nothing has
     *     changed then
     */
    public void confirm(List<Offer> offers, Instant at) {
        requireBecoming(OrderStatus.CONFIRMED);
        var quote = Quote.of(lines, currency, offers);
        lines.forEach(line -> line.price(quote.offerFor(line)));
        currency = quote.total().currency();
        total = quote.total().amount();
        become(OrderStatus.CONFIRMED, null, null, at);
    }

    /** Rejects the order, because the stock refused these lines. */
    public void reject(Map<UUID, Refusal> refusals, String reason, Instant at) {
        requireBecoming(OrderStatus.REJECTED);
        for (var line : lines) {
            var refusal = refusals.get(line.id());
            if (refusal != null) {
                line.refuse(refusal);
            }
        }
        become(OrderStatus.REJECTED, null, reason, at);
    }

    /** Rejects the order although the stock did not refuse it: its answer was late or unusable. */
    public void reject(String reason, Instant at) {
        requireBecoming(OrderStatus.REJECTED);
        become(OrderStatus.REJECTED, null, reason, at);
    }

    public void prepare(Employee by, Instant at) {
        requireBecoming(OrderStatus.IN_PROGRESS);
        become(OrderStatus.IN_PROGRESS, by, null, at);
    }

    /**
     * Completes the order. A confirmed order may skip preparation; its history then still shows that it was in progress.
     */
    public void complete(Employee by, Instant at) {
        if (status == OrderStatus.CONFIRMED) {
            prepare(by, at);
        }
        requireBecoming(OrderStatus.COMPLETED);
        become(OrderStatus.COMPLETED, by, null, at);
    }

    public void cancel(Employee by, String reason, Instant at) {
        requireBecoming(OrderStatus.CANCELLED);
        become(OrderStatus.CANCELLED, by, reason, at);
    }

    /**
     * Accepts a return. Once every unit has come back, the order is returned.
     *
     * @param wanted the units of each line
     * @throws ReturnedTooMany if the customer has fewer
     */
    public TakenBack takeBack(Map<OrderLine, Integer> wanted, Employee by, String reason, Instant at) {
        requireBecoming(OrderStatus.RETURNED);
        var takenBack = wanted.entrySet().stream()
                .map(units -> units.getKey().takeBack(units.getValue()))
                .toList();
        refunded = Figures.of(lines).refunded();
        changedAt = at;
        var everything = lines.stream().allMatch(line -> line.kept() == 0);
        if (everything) {
            become(OrderStatus.RETURNED, by, reason, at);
        }
        return TakenBack.of(this, at, everything, takenBack);
    }

    /** Returns whether the lines have changed. */
    private boolean agree(Agreement agreement) {
        var relisted = !agreement.basket().items().equals(basket());
        customer = agreement.customer();
        holdId = agreement.holdId();
        notes = agreement.notes();
        currency = agreement.basket().agreedIn();
        hasVehicles = agreement.basket().hasVehicles();
        if (relisted) {
            lines.clear();
            agreement.basket().items().forEach(item -> lines.add(new OrderLine(this, lines.size(), item)));
        }
        return relisted;
    }

    private List<OrderedItem> basket() {
        return lines.stream().map(OrderLine::item).toList();
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new NotADraft(number, status);
        }
    }

    private void requireCustomer() {
        if (hasVehicles && customer == null) {
            throw new CustomerRequired();
        }
    }

    private void requireBecoming(OrderStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(number, status, next);
        }
    }

    private void become(OrderStatus next, @Nullable Employee by, @Nullable String reason, Instant at) {
        status = next;
        statusReason = reason;
        changedAt = at;
        history.add(new StatusChange(this, next, by, reason, at));
    }

    /** Returns a short description of the goods. */
    String what() {
        var first = lines.getFirst().name();
        return lines.size() == 1 ? first : "%s and %d more".formatted(first, lines.size() - 1);
    }

    /** Returns the amount as money, or null without amount or currency. */
    @Nullable
    public Money money(@Nullable BigDecimal amount) {
        return currency == null ? null : Money.ofNullable(amount, currency);
    }

    public UUID id() {
        return id;
    }

    /** Returns the version, which counts the changes. */
    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    /** Returns the code of the selling branch. */
    public String branch() {
        return branch;
    }

    public Employee salesperson() {
        return salesperson;
    }

    /** Returns the customer; null for an anonymous sale over the counter. */
    @Nullable
    public Customer customer() {
        return customer;
    }

    @Nullable
    public UUID holdId() {
        return holdId;
    }

    @Nullable
    public String notes() {
        return notes;
    }

    public Instant createdAt() {
        return Objects.requireNonNullElse(createdAt, placedAt);
    }

    /** Returns when the order was placed; null if it never was. */
    @Nullable
    public Instant placedAt() {
        return answerBy == null ? null : placedAt;
    }

    /** Returns until when the stock may answer; null if the order was never placed. */
    @Nullable
    public Instant answerBy() {
        return answerBy;
    }

    /** Returns whether the order contains a vehicle. */
    public boolean hasVehicles() {
        return hasVehicles;
    }

    public OrderStatus status() {
        return status;
    }

    @Nullable
    public String statusReason() {
        return statusReason;
    }

    @Nullable
    Currency currency() {
        return currency;
    }

    @Nullable
    public Money total() {
        return money(total);
    }

    @Nullable
    public Money refunded() {
        return money(refunded);
    }

    @Nullable
    public PriceApproval priceApproval() {
        return priceApproval;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** Returns the history in chronological order, which is also the order of the statuses. */
    public List<StatusChange> history() {
        return history.stream()
                .sorted(Comparator.comparing(StatusChange::status))
                .toList();
    }
}
