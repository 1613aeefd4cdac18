package dev.keeper.inventory.reservation.refusal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a line cannot be reserved.
 *
 * @param code the broken rule, such as {@code VEHICLE_RESERVED}
 * @param message one sentence for the salesperson
 * @param heldBy the order or hold that has it, if any
 * @param heldUntil when that hold expires
 * @param availableAt other branches that have it; empty until the batch is stored
 */
public record Refusal(
        UUID lineId,
        @Schema(example = "VEHICLE_RESERVED") String code,
        String message,

        @Schema(example = "hold H-000012 of Anna Rossi until 2026-11-23T10:00:00Z") @Nullable
        String heldBy,

        @Nullable Instant heldUntil,
        List<Availability> availableAt) {

    /** The number of units that another branch has available. */
    @Schema(name = "Availability")
    public record Availability(
            @Schema(example = "MIA") String branch,
            @Schema(example = "3") int quantity) {}
}
