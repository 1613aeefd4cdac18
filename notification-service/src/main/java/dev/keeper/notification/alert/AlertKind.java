package dev.keeper.notification.alert;

/** What an alert is about. */
enum AlertKind {
    LOW_STOCK
}
