package dev.keeper.ordering.order.placing;

import dev.keeper.ordering.order.line.Basket;
import dev.keeper.ordering.order.line.OrderLineRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The new content of a draft; absent values are cleared.
 *
 * @param customerId optional while it is a draft
 * @param holdId the hold of the branch whose stock the order takes over
 * @param lines 1 to 100; no vehicle and no product occurs twice
 * @param notes for colleagues
 */
record ReviseOrderRequest(
        @Nullable UUID customerId,
        @Nullable UUID holdId,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid OrderLineRequest> lines,

        @Size(max = 2_000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String notes) {

    Basket basket() {
        return Basket.read(lines);
    }
}
