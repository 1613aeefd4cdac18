package dev.keeper.ordering.order.fulfilment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why an order is cancelled. */
record CancelOrderRequest(
        @Schema(example = "The customer chose another car.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        String reason) {}
