package dev.keeper.inventory.insight.timetravel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car that a branch had at a past moment.
 *
 * @param status its status then; absent where the ledger does not record it
 */
record PastVehicle(
        UUID id,
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "K100001") String stockNumber,
        @Schema(example = "Hyundai") String make,
        @Schema(example = "Santa Fe") String model,
        @Schema(example = "2014") int modelYear,
        @Schema(example = "AVAILABLE") @Nullable String status) {}
