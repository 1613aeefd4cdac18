package dev.keeper.inventory.reservation;

import dev.keeper.inventory.reservation.terms.Customer;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/** The customers on the waiting lists of cars. */
public interface WaitingCustomers {

    /** Returns the waiting customers of these cars, first come first; the caller has locked the cars. */
    Map<UUID, Queue<Entry>> of(Collection<UUID> vehicleIds);

    /** Records which hold was made for which entry; a no-op for an empty map. */
    void offered(Map<UUID, UUID> holdByEntry);

    /**
     * A waiting customer.
     *
     * @param entryId the entry of the waiting list
     * @param holderId the employee who added the customer to the list
     */
    record Entry(UUID entryId, Customer customer, UUID holderId, String holderName) {}
}
