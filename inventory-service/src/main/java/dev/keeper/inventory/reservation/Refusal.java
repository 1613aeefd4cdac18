package dev.keeper.inventory.reservation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of an order cannot be had.
 *
 * @param code the broken rule, such as {@code VEHICLE_RESERVED}
 * @param message one sentence for the salesperson
 * @param heldBy who has it, when somebody has
 * @param availableAt other branches that have it
 */
record Refusal(
        UUID lineId, String code, String message, @Nullable String heldBy, List<Availability> availableAt) {

    /** How many units another branch has available. */
    record Availability(String branch, int quantity) {}
}
