package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.reservation.terms.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a car's waiting list.
 *
 * @param branch the branch of the car
 * @param customer only for employees of the branch
 * @param addedBy the employee who added the customer
 * @param holdId the hold made for the customer when the car was released
 */
record WaitingListEntry(
        UUID id,
        UUID vehicleId,
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "PHL") String branch,
        @Nullable Customer customer,
        @Nullable String notes,
        Instant addedAt,
        UUID addedById,
        @Schema(example = "Anna Rossi") String addedBy,
        WaitingStatus status,
        @Nullable UUID holdId) {

    /** Returns the part that the reader may see. */
    WaitingListEntry asSeenBy(Caller reader) {
        return InventoryRight.SEE_HOLD_CUSTOMERS.isGrantedTo(reader, branch)
                ? this
                : new WaitingListEntry(
                        id, vehicleId, vin, branch, null, null, addedAt, addedById, addedBy, status, holdId);
    }
}
