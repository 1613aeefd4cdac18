package dev.keeper.inventory.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot be had.
 *
 * @param code the broken rule, such as {@code VEHICLE_RESERVED}
 * @param message one sentence for the salesperson
 * @param heldBy who has it, when somebody has
 * @param heldUntil until when, if it is a hold
 * @param availableAt other branches that have it; empty until the group is stored
 */
public record Refusal(
        UUID lineId,
        @Schema(example = "VEHICLE_RESERVED") String code,
        String message,

        @Schema(example = "hold H-000012 of Anna Rossi until 2026-11-23T10:00:00Z") @Nullable
        String heldBy,

        @Nullable Instant heldUntil,
        List<Availability> availableAt) {

    /** How many units another branch has available. */
    @Schema(name = "Availability")
    public record Availability(
            @Schema(example = "MIA") String branch,
            @Schema(example = "3") int quantity) {}
}
