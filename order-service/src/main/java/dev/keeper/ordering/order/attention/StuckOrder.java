package dev.keeper.ordering.order.attention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that cannot proceed by itself.
 *
 * @param what the missing step: the stock's ANSWER, or the COMPLETION or RETURN in the stock
 */
record StuckOrder(
        @JsonIgnore UUID entry,
        UUID id,
        @Schema(example = "PHL-2026-000123") String number,
        @Schema(example = "PHL") String branch,

        @Schema(
                example = "COMPLETED",
                allowableValues = {
                    "DRAFT",
                    "PENDING",
                    "CONFIRMED",
                    "REJECTED",
                    "IN_PROGRESS",
                    "COMPLETED",
                    "RETURNED",
                    "CANCELLED"
                })
        String status,

        @Schema(
                example = "COMPLETION",
                allowableValues = {"ANSWER", "COMPLETION", "RETURN"})
        String what,

        @Schema(example = "The order was completed, but nothing is reserved for it.")
        String why,

        Instant since) {}
