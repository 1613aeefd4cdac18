package dev.keeper.inventory.reservation;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/** Who waits for cars that come free. */
public interface WaitingCustomers {

    /** Those who wait for these cars, the first to come first; the cars are locked by the caller. */
    Map<UUID, Queue<Entry>> of(Collection<UUID> vehicleIds);

    /** Notes which holds were made for whom; nothing is noted for an empty map. */
    void offered(Map<UUID, UUID> holdByEntry);

    /**
     * A customer who waits.
     *
     * @param entryId the entry of the waiting list
     * @param holderId the employee who put the customer on the list
     */
    record Entry(UUID entryId, Customer customer, UUID holderId, String holderName) {}
}
