package dev.keeper.inventory.reservation;

import dev.keeper.inventory.reservation.terms.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The takeover of a hold by an order.
 *
 * @param by the salesperson
 * @param customerId the customer of the order, if known
 * @param mayBeOfOthers whether an employee who may release other people's holds has approved it
 */
public record Takeover(UUID holdId, UUID by, @Nullable UUID customerId, boolean mayBeOfOthers) {

    /** Returns whether the salesperson made the hold for this customer, or the takeover is approved. */
    boolean isAllowed(Reservation hold, Claim claim) {
        var terms = hold.terms();
        return isApproved(hold, claim) || (terms.holderId().equals(by) && isFor(terms.customer()));
    }

    /**
     * Returns whether the approval covers the hold. An approver for an order of parts alone may lack the right to
     * release vehicles.
     */
    private boolean isApproved(Reservation hold, Claim claim) {
        return mayBeOfOthers
                && (claim.lines().stream().anyMatch(line -> line.vin() != null)
                        || hold.lines().stream().allMatch(line -> line.vehicleId() == null));
    }

    /**
     * Returns whether the hold is for the order's customer. True if the hold or the order names no customer record,
     * because the maker of the hold identifies the customer then.
     */
    private boolean isFor(Customer customer) {
        return customer.id() == null || customerId == null || customer.id().equals(customerId);
    }
}
