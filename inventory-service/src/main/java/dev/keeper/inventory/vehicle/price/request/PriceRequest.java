package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.vehicle.price.Employee;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A request for a price that another employee has to approve; it is decided once. */
@Entity
@Table(name = "price_requests")
class PriceRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    private UUID vehicleId;
    private BigDecimal listPrice;
    private Currency currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private PriceRequestStatus status;

    private Instant askedAt;
    private UUID askedById;
    private String askedByName;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("UnusedVariable") // stored for the record; no code reads it
    private @Nullable UUID decidedById;

    private @Nullable String decidedByName;
    private @Nullable String decisionReason;

    @SuppressWarnings("NullAway.Init")
    protected PriceRequest() {}

    PriceRequest(UUID vehicleId, Money listPrice, String reason, Caller asker, Instant at) {
        this.vehicleId = vehicleId;
        this.listPrice = listPrice.amount();
        this.currency = listPrice.currency();
        this.reason = reason;
        this.status = PriceRequestStatus.PENDING;
        this.askedAt = at;
        this.askedById = asker.id();
        this.askedByName = asker.name();
    }

    /**
     * Approves the request.
     *
     * @throws PriceRequestDecided if it was decided before
     */
    void approve(@Nullable String why, Caller decider, Instant at) {
        decide(PriceRequestStatus.APPROVED, why, decider, at);
    }

    /**
     * Rejects the request.
     *
     * @throws PriceRequestDecided if it was decided before
     */
    void reject(String why, Caller decider, Instant at) {
        decide(PriceRequestStatus.REJECTED, why, decider, at);
    }

    private void decide(PriceRequestStatus decision, @Nullable String why, Caller decider, Instant at) {
        if (status != PriceRequestStatus.PENDING) {
            throw new PriceRequestDecided(this);
        }
        status = decision;
        decidedAt = at;
        decidedById = decider.id();
        decidedByName = decider.name();
        decisionReason = why;
    }

    UUID id() {
        if (id == null) {
            throw new IllegalStateException("The price request is not stored yet");
        }
        return id;
    }

    UUID vehicleId() {
        return vehicleId;
    }

    Money listPrice() {
        return new Money(listPrice, currency);
    }

    String reason() {
        return reason;
    }

    PriceRequestStatus status() {
        return status;
    }

    Instant askedAt() {
        return askedAt;
    }

    Employee askedBy() {
        return new Employee(askedById, askedByName);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedByName;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }
}
