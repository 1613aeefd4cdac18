/** Low-stock alerts: raised and resolved by events, read by the staff of the branch. */
@NullMarked
package dev.keeper.notification.alert;

import org.jspecify.annotations.NullMarked;
