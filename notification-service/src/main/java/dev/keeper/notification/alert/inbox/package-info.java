/** Who sees which alerts, and who takes care of them. */
@NullMarked
package dev.keeper.notification.alert.inbox;

import org.jspecify.annotations.NullMarked;
