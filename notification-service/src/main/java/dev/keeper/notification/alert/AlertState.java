package dev.keeper.notification.alert;

/** Whether an alert still needs somebody. */
enum AlertState {
    OPEN,
    RESOLVED
}
