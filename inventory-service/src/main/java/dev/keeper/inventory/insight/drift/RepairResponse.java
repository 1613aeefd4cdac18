package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a repair found and what is true after it, in the level, in its ledger and in the active reservations alike.
 *
 * @param onHandInLedger what the ledger had added up to
 * @param reservedInLedger what the ledger had added up to
 * @param reservedBefore what the level had said
 */
record RepairResponse(
        @Schema(example = "PHL") String branch,
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "20") int onHand,
        @Schema(example = "2") int reserved,
        @Schema(example = "18") int available,
        @Schema(example = "18") int onHandInLedger,
        @Schema(example = "3") int reservedInLedger,
        @Schema(example = "3") int reservedBefore) {}
