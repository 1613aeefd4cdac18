package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the stock that its ledger or its active reservations contradict.
 *
 * @param item the SKU of a level or the VIN of a vehicle
 * @param kind {@code LEVEL} or {@code VEHICLE}
 * @param field {@code onHand}, {@code reserved}, {@code status} or {@code heldBy}
 * @param stored what the level or the vehicle says
 * @param fromLedger what the lines of the ledger add up to, or the last one says; absent where it says nothing about it
 * @param fromReservations what active reservations add up to; absent where they say nothing about it
 */
public record Difference(
        @Schema(example = "PHL") String branch,
        @Schema(example = "LEVEL") String kind,
        @Schema(example = "BRK-PAD-01") String item,
        @Schema(example = "reserved") String field,
        @Schema(example = "3") String stored,
        @Schema(example = "2") @Nullable String fromLedger,
        @Schema(example = "2") @Nullable String fromReservations) {}
