package dev.keeper.inventory.reservation;

import dev.keeper.inventory.reservation.terms.HoldExtendedTooOften;
import dev.keeper.inventory.reservation.terms.HoldTerms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A claim of an order, or a hold for a customer, on vehicles and units of products at one branch. */
public final class Reservation {

    private final UUID id;
    private final String branch;
    private final Instant madeAt;
    private final @Nullable UUID orderId;
    private final @Nullable String orderNumber;
    private final @Nullable HoldTerms hold;
    private final List<ReservationLine> lines;

    private ReservationStatus status;
    private @Nullable Instant expiresAt;
    private int extensions;
    private @Nullable Ending ending;

    private Reservation(Origin origin, List<ReservationLine> lines, ReservationStatus status) {
        this.id = origin.id();
        this.branch = origin.branch();
        this.madeAt = origin.madeAt();
        this.orderId = origin.orderId();
        this.orderNumber = origin.orderNumber();
        this.hold = origin.hold();
        this.lines = List.copyOf(lines);
        this.status = status;
    }

    /** Returns an id of version 7 (RFC 9562), like those that Hibernate assigns to entities. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Creates the reservation of an order. */
    static Reservation forOrder(
            UUID id, String branch, UUID orderId, String orderNumber, List<ReservationLine> lines, Instant madeAt) {
        return new Reservation(
                new Origin(id, branch, madeAt, orderId, orderNumber, null), lines, ReservationStatus.ACTIVE);
    }

    /** Creates the mark that an order has ended, so that a claim of the order that arrives later is refused. */
    static Reservation neverGranted(UUID id, String branch, UUID orderId, String orderNumber, Ending ending) {
        var mark = new Reservation(
                new Origin(id, branch, ending.at(), orderId, orderNumber, null), List.of(), ReservationStatus.RELEASED);
        mark.ending = ending;
        return mark;
    }

    /** Creates a hold for a customer until the given moment. */
    static Reservation hold(
            UUID id, String branch, HoldTerms terms, List<ReservationLine> lines, Instant madeAt, Instant expiresAt) {
        var hold = new Reservation(new Origin(id, branch, madeAt, null, null, terms), lines, ReservationStatus.ACTIVE);
        hold.expiresAt = expiresAt;
        return hold;
    }

    /** Recreates a stored reservation. */
    static Reservation stored(
            Origin origin,
            List<ReservationLine> lines,
            ReservationStatus status,
            @Nullable Instant expiresAt,
            int extensions,
            @Nullable Ending ending) {
        var reservation = new Reservation(origin, lines, status);
        reservation.expiresAt = expiresAt;
        reservation.extensions = extensions;
        reservation.ending = ending;
        return reservation;
    }

    /**
     * Extends a hold.
     *
     * @param mostExtensions how often the caller may extend it
     * @return false if it already lasts that long
     * @throws HoldEnded if it is not active any more
     * @throws HoldExtendedTooOften if it has been extended that often
     */
    boolean extend(Instant until, int mostExtensions) {
        if (!isActive()) {
            throw new HoldEnded(this);
        }
        if (!until.isAfter(Objects.requireNonNull(expiresAt))) {
            return false;
        }
        if (extensions >= mostExtensions) {
            throw new HoldExtendedTooOften(terms().number(), mostExtensions);
        }
        expiresAt = until;
        extensions++;
        return true;
    }

    /** Ends it as a sale, or ends a hold that became the reservation of an order. */
    void convert(Ending how) {
        close(ReservationStatus.CONVERTED, how);
    }

    /** Ends it because it was released. */
    void release(Ending how) {
        close(ReservationStatus.RELEASED, how);
    }

    /** Ends an expired hold. */
    void expire(Instant at) {
        close(ReservationStatus.EXPIRED, new Ending(at, "Keeper", "The hold expired", null));
    }

    private void close(ReservationStatus end, Ending how) {
        if (!isActive()) {
            throw new IllegalStateException("Reservation %s is %s".formatted(reference(), status));
        }
        status = end;
        ending = how;
    }

    public boolean isActive() {
        return status == ReservationStatus.ACTIVE;
    }

    boolean isDue(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    public boolean isHold() {
        return hold != null;
    }

    public UUID id() {
        return id;
    }

    public String branch() {
        return branch;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Nullable
    UUID orderId() {
        return orderId;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    HoldTerms holdTerms() {
        return hold;
    }

    /** Returns the terms of a hold. */
    public HoldTerms terms() {
        return Objects.requireNonNull(hold);
    }

    /** Returns the number of the order or the hold. */
    public String reference() {
        return hold != null ? hold.number() : Objects.requireNonNull(orderNumber);
    }

    public List<ReservationLine> lines() {
        return lines;
    }

    public ReservationStatus status() {
        return status;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public int extensions() {
        return extensions;
    }

    /** Returns how it ended; null while it is active. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** The properties of a reservation that never change, except its lines. */
    record Origin(
            UUID id,
            String branch,
            Instant madeAt,
            @Nullable UUID orderId,
            @Nullable String orderNumber,
            @Nullable HoldTerms hold) {}

    /**
     * The end of a reservation: when, by whom and why.
     *
     * @param convertedInto the number of the order that took over the hold
     */
    public record Ending(
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String convertedInto) {}
}
