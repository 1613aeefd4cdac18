package dev.keeper.inventory.insight.timetravel;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many units of a product a branch had. */
record PastLevel(
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String productName,
        @Schema(example = "20") int onHand,
        @Schema(example = "2") int reserved,
        @Schema(example = "18") int available) {}
