package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads the costs of cars besides their purchase. */
public interface ExtraCosts {

    /** Returns the extra costs of each of these cars; a car without extra costs is missing. */
    Map<UUID, Money> extraOf(Collection<UUID> vehicleIds);
}
