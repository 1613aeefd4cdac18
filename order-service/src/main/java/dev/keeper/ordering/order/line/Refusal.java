package dev.keeper.ordering.order.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the stock refused a line.
 *
 * @param code the broken rule, such as {@code INSUFFICIENT_STOCK}
 * @param message the reason in a sentence
 * @param heldBy the holder of the vehicle
 * @param availableAt the other branches that have it, with their quantities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refusal(
        @Schema(example = "INSUFFICIENT_STOCK") String code,

        @Schema(example = "Branch PHL has 1 of BRK-PAD-01 available, not 2.")
        String message,

        @Schema(example = "order PHL-2026-000122 of Anna Keller") @Nullable
        String heldBy,

        List<Availability> availableAt) {

    /** Absent branches count as none. */
    public Refusal {
        availableAt = Objects.requireNonNullElse(availableAt, List.<Availability>of()).stream()
                .toList();
    }

    /** The available quantity at another branch. */
    public record Availability(
            @Schema(example = "MIA") String branch,
            @Schema(example = "4") int quantity) {}
}
