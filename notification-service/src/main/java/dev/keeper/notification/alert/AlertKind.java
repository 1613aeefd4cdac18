package dev.keeper.notification.alert;

import dev.keeper.common.security.Permission;
import dev.keeper.notification.NotificationPermissions;

/** What an alert is about. */
public enum AlertKind {
    /** Units of a product. */
    LOW_STOCK,

    /** Cars of a make or model. */
    LOW_VEHICLES;

    /** Who may acknowledge and snooze it. */
    Permission handling() {
        return switch (this) {
            case LOW_STOCK -> NotificationPermissions.HANDLE_PRODUCT_ALERTS;
            case LOW_VEHICLES -> NotificationPermissions.HANDLE_VEHICLE_ALERTS;
        };
    }
}
