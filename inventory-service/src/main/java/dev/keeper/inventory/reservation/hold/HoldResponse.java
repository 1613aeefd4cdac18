package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationLine;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockAllocation;
import dev.keeper.inventory.reservation.terms.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as clients see it, active or ended.
 *
 * @param customer only for employees of the branch
 * @param heldBy the employee who made the hold
 * @param extensions how often it was extended
 * @param convertedInto the number of the order that took it over
 */
@Schema(name = "Hold")
record HoldResponse(
        UUID id,
        @Schema(example = "H-000012") String number,
        @Schema(example = "PHL") String branch,
        ReservationStatus status,
        @Nullable Customer customer,
        @Nullable String depositNote,
        @Nullable String notes,
        List<Line> lines,
        Holder heldBy,
        Instant madeAt,
        Instant expiresAt,
        int extensions,
        @Nullable Instant closedAt,
        @Schema(example = "Anna Rossi") @Nullable String closedBy,
        @Nullable String closeReason,
        @Schema(example = "PHL-2026-000012") @Nullable String convertedInto) {

    /** Returns the hold in its current state within the transaction. */
    static HoldResponse from(Reservation hold, StockAllocation allocation) {
        var terms = hold.terms();
        var ending = hold.ending();
        return new HoldResponse(
                hold.id(),
                terms.number(),
                hold.branch(),
                hold.status(),
                terms.customer(),
                terms.depositNote(),
                terms.notes(),
                hold.lines().stream().map(line -> line(hold, line, allocation)).toList(),
                new Holder(terms.holderId(), terms.holderName()),
                hold.madeAt(),
                Objects.requireNonNull(hold.expiresAt()),
                hold.extensions(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.convertedInto());
    }

    /** Returns a copy with these lines. */
    HoldResponse with(List<Line> held) {
        return copy(customer, depositNote, notes, held);
    }

    /** Returns the part that the reader may see. */
    HoldResponse asSeenBy(Caller reader) {
        return InventoryRight.SEE_HOLD_CUSTOMERS.isGrantedTo(reader, branch) ? this : copy(null, null, null, lines);
    }

    private HoldResponse copy(
            @Nullable Customer shownCustomer,
            @Nullable String shownDeposit,
            @Nullable String shownNotes,
            List<Line> shownLines) {
        return new HoldResponse(
                id,
                number,
                branch,
                status,
                shownCustomer,
                shownDeposit,
                shownNotes,
                shownLines,
                heldBy,
                madeAt,
                expiresAt,
                extensions,
                closedAt,
                closedBy,
                closeReason,
                convertedInto);
    }

    private static Line line(Reservation hold, ReservationLine line, StockAllocation allocation) {
        if (line.vehicleId() != null) {
            var vehicle = allocation.vehicleOf(line);
            return new Line(vehicle.id(), vehicle.vin(), null, vehicle.description(), 1);
        }
        var product = allocation.levelOf(hold, line).product();
        return new Line(null, null, product.sku(), product.name(), line.quantity());
    }

    /** A vehicle, or units of a product. */
    @Schema(name = "HoldLine")
    record Line(
            @Nullable UUID vehicleId,
            @Schema(example = "5XYZT3LB1EG147684") @Nullable String vin,
            @Schema(example = "BRK-PAD-01") @Nullable String sku,
            @Schema(example = "2014 Hyundai Santa Fe") String description,
            @Schema(example = "1") int quantity) {}

    /** An employee. */
    @Schema(name = "HoldMaker")
    record Holder(UUID id, @Schema(example = "Anna Rossi") String name) {}
}
