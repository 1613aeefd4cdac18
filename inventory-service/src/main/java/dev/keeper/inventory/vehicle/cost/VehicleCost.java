package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that was spent on a car.
 *
 * @param cancelled absent for a cost that counts
 */
record VehicleCost(
        UUID id,
        CostKind kind,
        Money amount,
        @Schema(example = "New front tyres") @Nullable String notes,
        Instant at,
        @Schema(example = "Carla Bianchi") String by,
        @Nullable CostCancellation cancelled) {

    /** Who took a wrong cost back, when and why. */
    record CostCancellation(
            Instant at,
            @Schema(example = "Carla Bianchi") String by,
            @Schema(example = "Belongs to another car") String reason) {}
}
