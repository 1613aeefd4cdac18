package dev.keeper.inventory.reservation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A claim of one order on vehicles and units of products at one branch. */
@Entity
@Table(name = "reservations")
@SuppressWarnings("UnusedVariable") // Some columns are for queries and for whoever looks into the table.
class Reservation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    private UUID orderId;
    private String orderNumber;
    private String branchCode;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    private Instant madeAt;

    private @Nullable Instant closedAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "reservation_id", nullable = false, updatable = false)
    private List<ReservationLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    private Reservation(UUID orderId, String orderNumber, String branchCode, ReservationStatus status, Instant madeAt) {
        this.orderId = orderId;
        this.orderNumber = orderNumber;
        this.branchCode = branchCode;
        this.status = status;
        this.madeAt = madeAt;
    }

    /** A claim that has just been granted. */
    static Reservation active(OrderPlaced order, List<ReservationLine> lines, Instant madeAt) {
        var reservation =
                new Reservation(order.orderId(), order.orderNumber(), order.branch(), ReservationStatus.ACTIVE, madeAt);
        reservation.lines.addAll(lines);
        return reservation;
    }

    /** The mark that an order has ended, so that a claim of it that arrives later is not granted. */
    static Reservation neverGranted(OrderEnded order, Instant at) {
        var reservation =
                new Reservation(order.orderId(), order.orderNumber(), order.branch(), ReservationStatus.RELEASED, at);
        reservation.closedAt = at;
        return reservation;
    }

    boolean isActive() {
        return status == ReservationStatus.ACTIVE;
    }

    /** The claim became a sale. */
    void convert(Instant at) {
        close(ReservationStatus.CONVERTED, at);
    }

    /** The claim is given back. */
    void release(Instant at) {
        close(ReservationStatus.RELEASED, at);
    }

    private void close(ReservationStatus end, Instant at) {
        if (!isActive()) {
            throw new IllegalStateException("Reservation of order %s is %s".formatted(orderNumber, status));
        }
        status = end;
        closedAt = at;
    }

    UUID id() {
        if (id == null) {
            throw new IllegalStateException("The reservation is not stored yet");
        }
        return id;
    }

    String branchCode() {
        return branchCode;
    }

    List<ReservationLine> lines() {
        return List.copyOf(lines);
    }
}
