package dev.keeper.ordering.order.attention;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** How a discrepancy was put right by hand. */
record ReconcileOrderRequest(
        @Schema(example = "Counted and adjusted by hand, adjustment 2026-118.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        String notes) {}
