package dev.keeper.notification.alert.inbox;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The number of the caller's unread open alerts.
 *
 * @param unread among the newest 1,000
 */
record UnreadCountResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0", maximum = "1000", example = "3")
        int unread) {}
