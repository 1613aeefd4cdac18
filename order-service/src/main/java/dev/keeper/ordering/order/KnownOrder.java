package dev.keeper.ordering.order;

import dev.keeper.ordering.customer.Customer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What an order is known by: its number, who sells to whom where, and when. */
@MappedSuperclass
abstract class KnownOrder {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    String number;
    String branch;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "salesperson_id"))
    @AttributeOverride(name = "name", column = @Column(name = "salesperson_name"))
    Employee salesperson;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    @Nullable
    Customer customer;

    @Nullable
    UUID holdId;

    @Nullable
    String notes;

    private @Nullable Instant createdAt;

    /** Of a draft, when it was drafted: lists are in this order. */
    Instant placedAt;

    @Nullable
    Instant answerBy;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrder() {}

    @SuppressWarnings("NullAway.Init") // The id comes with saving.
    KnownOrder(String number, String branch, Employee salesperson, Instant at) {
        this.number = number;
        this.branch = branch;
        this.salesperson = salesperson;
        this.createdAt = at;
        this.placedAt = at;
    }

    UUID id() {
        return id;
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    /** The code of the branch that sells. */
    public String branch() {
        return branch;
    }

    Employee salesperson() {
        return salesperson;
    }

    /** Nobody who is known, where it is sold over the counter. */
    @Nullable
    Customer customer() {
        return customer;
    }

    @Nullable
    UUID holdId() {
        return holdId;
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant createdAt() {
        return Objects.requireNonNullElse(createdAt, placedAt);
    }

    /** Nothing for one that was only ever a draft. */
    @Nullable
    Instant placedAt() {
        return answerBy == null ? null : placedAt;
    }

    /** Until when the stock may answer; nothing for one that was only ever a draft. */
    @Nullable
    Instant answerBy() {
        return answerBy;
    }
}
