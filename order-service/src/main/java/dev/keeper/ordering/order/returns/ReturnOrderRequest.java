package dev.keeper.ordering.order.returns;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer returns, and why.
 *
 * @param lines 1 to 100; null for everything that the customer still has
 */
record ReturnOrderRequest(
        @Schema(example = "Does not fit the customer's car.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        String reason,

        @Schema(description = "Left out: everything that the customer still has") @Size(min = 1, max = 100) @Nullable
        List<@NotNull @Valid Line> lines) {

    @Nullable
    List<ReturnAcceptance.Wanted> wanted() {
        return lines == null
                ? null
                : lines.stream()
                        .map(line -> new ReturnAcceptance.Wanted(line.lineId(), line.quantity()))
                        .toList();
    }

    /** Units of one line of the order. */
    @Schema(name = "ReturnLineRequest")
    record Line(
            @NotNull UUID lineId,
            @Schema(example = "1") @Min(1) @Max(9_999) int quantity) {}
}
