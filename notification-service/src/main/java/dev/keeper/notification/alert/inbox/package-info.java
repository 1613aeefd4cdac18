/** The inbox of alerts: who sees them, and who handles them. */
@NullMarked
package dev.keeper.notification.alert.inbox;

import org.jspecify.annotations.NullMarked;
