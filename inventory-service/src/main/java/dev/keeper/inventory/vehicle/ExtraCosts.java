package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what cars cost besides their purchase. */
public interface ExtraCosts {

    /** What each of these cars cost besides its purchase; one without such costs is missing. */
    Map<UUID, Money> extraOf(Collection<UUID> vehicleIds);
}
