package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extra cost of a car.
 *
 * @param cancelled absent unless the cost was cancelled
 */
record VehicleCost(
        UUID id,
        CostKind kind,
        Money amount,
        @Schema(example = "New front tyres") @Nullable String notes,
        Instant at,
        @Schema(example = "Carla Bianchi") String by,
        @Nullable CostCancellation cancelled) {

    /** The cancellation of a wrong cost: by whom, when and why. */
    record CostCancellation(
            Instant at,
            @Schema(example = "Carla Bianchi") String by,
            @Schema(example = "Belongs to another car") String reason) {}
}
