package dev.keeper.ordering.order.placing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why the prices of a draft are approved; optional. */
record ApprovePricesRequest(
        @Schema(example = "Third car of this family")
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String reason) {

    static @Nullable String reasonOf(@Nullable ApprovePricesRequest request) {
        return request == null || request.reason == null || request.reason.isBlank() ? null : request.reason.strip();
    }
}
