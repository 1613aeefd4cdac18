package dev.keeper.inventory.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one row.
 *
 * @param row counted from 1, without the header
 * @param code the reason of a refusal, or a notice about an accepted row
 * @param vehicleId the car created from the row
 */
record ImportedRow(
        int row,
        @Schema(example = "1FADP5AU6DL536022") @Nullable String vin,
        Outcome outcome,
        @Schema(example = "VIN_IN_STOCK") @Nullable String code,
        @Nullable String message,
        @Nullable UUID vehicleId) {

    static ImportedRow accepted(Listing listing, UUID vehicleId) {
        return new ImportedRow(listing.row(), listing.vin(), Outcome.ACCEPTED, null, null, vehicleId);
    }

    static ImportedRow acceptedWithOtherStockNumber(Listing listing, UUID vehicleId, String taken, String given) {
        var message = "The stock number %s is taken; the vehicle got %s.".formatted(taken, given);
        return new ImportedRow(
                listing.row(), listing.vin(), Outcome.ACCEPTED, "STOCK_NUMBER_REPLACED", message, vehicleId);
    }

    static ImportedRow refused(Listing listing, String code, String message) {
        return new ImportedRow(listing.row(), listing.vin(), Outcome.REFUSED, code, message, null);
    }

    /** The possible outcomes of a row. */
    enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
