package dev.keeper.inventory.reservation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to take a hold over into an order, and for whom.
 *
 * @param by the employee who sells
 * @param customerId the customer of the order, if that is known
 * @param mayBeOfOthers whether somebody stands for it who may release other people's holds
 */
public record Takeover(UUID holdId, UUID by, @Nullable UUID customerId, boolean mayBeOfOthers) {

    /** Whether the hold is theirs and for this customer, or somebody stands for it. */
    boolean isAllowed(Reservation hold, Claim claim) {
        var terms = hold.terms();
        return isApproved(hold, claim) || (terms.holderId().equals(by) && isFor(terms.customer()));
    }

    /** Who stands for an order of nothing but parts may perhaps not release vehicles. */
    private boolean isApproved(Reservation hold, Claim claim) {
        return mayBeOfOthers
                && (claim.lines().stream().anyMatch(line -> line.vin() != null)
                        || hold.lines().stream().allMatch(line -> line.vehicleId() == null));
    }

    /** A hold of somebody whom the group does not know by a record is for whom its maker says. */
    private boolean isFor(Customer customer) {
        return customer.id() == null || customerId == null || customer.id().equals(customerId);
    }
}
