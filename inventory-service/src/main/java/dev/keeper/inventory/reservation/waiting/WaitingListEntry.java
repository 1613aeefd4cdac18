package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.reservation.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who waits for a car.
 *
 * @param branch where the car is
 * @param customer for those who work at the branch
 * @param addedBy the employee who added the customer
 * @param holdId the hold that was made for the customer when the car came free
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

    /** As much of it as this person may see. */
    WaitingListEntry asSeenBy(Caller reader) {
        return InventoryRight.SEE_HOLD_CUSTOMERS.isGrantedTo(reader, branch)
                ? this
                : new WaitingListEntry(
                        id, vehicleId, vin, branch, null, null, addedAt, addedById, addedBy, status, holdId);
    }
}
