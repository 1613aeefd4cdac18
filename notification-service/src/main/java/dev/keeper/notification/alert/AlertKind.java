package dev.keeper.notification.alert;

import dev.keeper.notification.NotificationRight;

/** The subject of an alert. */
public enum AlertKind {
    /** Units of a product. */
    LOW_STOCK,

    /** Cars of a make or model. */
    LOW_VEHICLES;

    /** Returns the right to acknowledge and snooze it. */
    NotificationRight handling() {
        return switch (this) {
            case LOW_STOCK -> NotificationRight.HANDLE_PRODUCT_ALERTS;
            case LOW_VEHICLES -> NotificationRight.HANDLE_VEHICLE_ALERTS;
        };
    }
}
