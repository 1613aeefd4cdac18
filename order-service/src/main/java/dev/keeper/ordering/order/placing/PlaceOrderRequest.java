package dev.keeper.ordering.order.placing;

import dev.keeper.common.code.BranchCode;
import dev.keeper.ordering.order.line.Basket;
import dev.keeper.ordering.order.line.OrderLineRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, as a client places it.
 *
 * @param branch the code of the selling branch
 * @param customerId optional for orders without vehicles, and in a draft
 * @param holdId the hold of the branch whose stock the order takes over; an ended hold is ignored
 * @param lines 1 to 100; no vehicle and no product occurs twice
 * @param notes for colleagues
 */
record PlaceOrderRequest(
        @NotNull BranchCode branch,
        @Nullable UUID customerId,
        @Nullable UUID holdId,

        @Schema(description = "Keep it as a draft; nothing is reserved") @Nullable
        Boolean draft,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid OrderLineRequest> lines,

        @Size(max = 2_000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String notes) {

    boolean asDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** Reads the lines; fails at the first one that contradicts itself. */
    Basket basket() {
        return Basket.read(lines);
    }
}
