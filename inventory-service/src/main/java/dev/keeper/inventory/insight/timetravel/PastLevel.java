package dev.keeper.inventory.insight.timetravel;

import io.swagger.v3.oas.annotations.media.Schema;

/** The units of a product at a branch at a past moment. */
record PastLevel(
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String productName,
        @Schema(example = "20") int onHand,
        @Schema(example = "2") int reserved,
        @Schema(example = "18") int available) {}
