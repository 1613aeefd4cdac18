package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The result of a repair: the figures found, and the ones that level, ledger and active reservations now share.
 *
 * @param onHandInLedger the sum of the ledger before the repair
 * @param reservedInLedger the sum of the ledger before the repair
 * @param reservedBefore the figure in the level before the repair
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
