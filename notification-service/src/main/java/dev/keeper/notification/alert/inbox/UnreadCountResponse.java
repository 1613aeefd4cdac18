package dev.keeper.notification.alert.inbox;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many open alerts wait for the caller.
 *
 * @param unread among the newest 1,000
 */
record UnreadCountResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0", maximum = "1000", example = "3")
        int unread) {}
