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

/** What a customer buys, at one branch, from one salesperson; every verb refuses what its status does not allow. */
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

    /** Of a draft, when it was drafted: lists are in this order. */
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

    @SuppressWarnings("UnusedVariable") // Makes every change one of the order itself, which counts its version on.
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

    @SuppressWarnings("NullAway.Init") // The id comes with saving.
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

    /** A new draft; nobody reserves anything for it. */
    public static Order draft(String number, String branch, Employee by, Agreement agreement, Instant at) {
        return new Order(number, branch, by, agreement, OrderStatus.DRAFT, at);
    }

    /**
     * A new order, which awaits the stock's answer.
     *
     * @param answerBy until when the stock may answer
     * @throws CustomerRequired if it has vehicles and no customer
     */
    public static Order place(
            String number, String branch, Employee by, Agreement agreement, Instant placedAt, Instant answerBy) {
        agreement.requireCustomer();
        var order = new Order(number, branch, by, agreement, OrderStatus.PENDING, placedAt);
        order.answerBy = answerBy;
        return order;
    }

    /** Whoever places a draft sells it. */
    public void place(Employee by, Instant at, Instant answerUntil) {
        requireBecoming(OrderStatus.PENDING);
        requireCustomer();
        salesperson = by;
        placedAt = at;
        answerBy = answerUntil;
        become(OrderStatus.PENDING, by, null, at);
    }

    /** Agrees anew on a draft; an approval of its prices lasts only while its lines stay as they are. */
    public void revise(Agreement agreement, Instant at) {
        requireDraft();
        if (agree(agreement)) {
            priceApproval = null;
        }
        changedAt = at;
    }

    /** Somebody who may sell below the floor stands for the prices of a draft. */
    public void approvePrices(PriceApproval approval) {
        requireDraft();
        priceApproval = approval;
        changedAt = approval.approvedAt();
    }

    /** Whoever sells cars at another price than the list's, and may do it below the floor, needs nobody's approval. */
    public void approveOwnPrices(Instant at) {
        if (priceApproval == null && lines.stream().anyMatch(OrderLine::isCarAtSpecialPrice)) {
            priceApproval = PriceApproval.of(salesperson, at, null);
        }
    }

    /** Whether the stock's answer still decides it. */
    public boolean awaitsAnswer() {
        return status == OrderStatus.PENDING;
    }

    /** Whether stock is held for it that is not yet the customer's. */
    boolean isCommitted() {
        return status == OrderStatus.CONFIRMED || status == OrderStatus.IN_PROGRESS;
    }

    public boolean isDraft() {
        return status == OrderStatus.DRAFT;
    }

    /**
     * The stock has reserved every line.
     *
     * @throws UnusableAnswer if a line was left out, or the prices do not add up to a total; nothing has changed then
     */
    public void confirm(List<Offer> offers, Instant at) {
        requireBecoming(OrderStatus.CONFIRMED);
        var quote = Quote.of(lines, currency, offers);
        lines.forEach(line -> line.price(quote.offerFor(line)));
        currency = quote.total().currency();
        total = quote.total().amount();
        become(OrderStatus.CONFIRMED, null, null, at);
    }

    /** The stock has refused it, with the refusal of each line that stood in the way. */
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

    /** Nobody refused it, and yet it cannot be: no answer came in time, or one that cannot be used. */
    public void reject(String reason, Instant at) {
        requireBecoming(OrderStatus.REJECTED);
        become(OrderStatus.REJECTED, null, reason, at);
    }

    public void prepare(Employee by, Instant at) {
        requireBecoming(OrderStatus.IN_PROGRESS);
        become(OrderStatus.IN_PROGRESS, by, null, at);
    }

    /** A confirmed order may be completed at once; its history then shows that it was in progress. */
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
     * Takes back what the customer brings; once all of it is back, the order is returned.
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

    /** Whether the lines are other ones than before. */
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

    /** What was bought, in a few words. */
    String what() {
        var first = lines.getFirst().name();
        return lines.size() == 1 ? first : "%s and %d more".formatted(first, lines.size() - 1);
    }

    /** The amount as money, once there is a currency. */
    @Nullable
    public Money money(@Nullable BigDecimal amount) {
        return currency == null ? null : Money.ofNullable(amount, currency);
    }

    public UUID id() {
        return id;
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    /** The code of the branch that sells. */
    public String branch() {
        return branch;
    }

    public Employee salesperson() {
        return salesperson;
    }

    /** Nobody who is known, where it is sold over the counter. */
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

    /** Nothing for one that was only ever a draft. */
    @Nullable
    public Instant placedAt() {
        return answerBy == null ? null : placedAt;
    }

    /** Until when the stock may answer; nothing for one that was only ever a draft. */
    @Nullable
    public Instant answerBy() {
        return answerBy;
    }

    /** Whether there is a car in it. */
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

    /** In the order in which it happened, which is that of the statuses. */
    public List<StatusChange> history() {
        return history.stream()
                .sorted(Comparator.comparing(StatusChange::status))
                .toList();
    }
}
