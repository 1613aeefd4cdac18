package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the stock that its ledger or its active reservations contradict.
 *
 * @param item the SKU of a level or the VIN of a vehicle
 * @param kind {@code LEVEL} or {@code VEHICLE}
 * @param field {@code onHand}, {@code reserved}, {@code status} or {@code heldBy}
 * @param stored the value in the level or the vehicle
 * @param fromLedger the sum or the last value of the ledger's lines; absent where the ledger does not record the field
 * @param fromReservations the sum of the active reservations; absent where they do not record the field
 */
public record Difference(
        @Schema(example = "PHL") String branch,
        @Schema(example = "LEVEL") String kind,
        @Schema(example = "BRK-PAD-01") String item,
        @Schema(example = "reserved") String field,
        @Schema(example = "3") String stored,
        @Schema(example = "2") @Nullable String fromLedger,
        @Schema(example = "2") @Nullable String fromReservations) {}
