package dev.keeper.inventory.reservation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who waits for cars that come free. */
public interface WaitingCustomers {

    /** Whoever waits for these cars, longest first; the cars are locked by the caller. */
    Map<UUID, WaitingLine> of(Collection<UUID> vehicleIds);

    /** Notes which holds were made for whom; nothing is noted for an empty map. */
    void offered(Map<UUID, UUID> holdByEntry);
}
