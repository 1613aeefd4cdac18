package dev.keeper.notification.alert.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A note on acknowledging an alert. */
record AcknowledgeAlertRequest(
        @Schema(example = "Ordered from the supplier.")
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String note) {}
