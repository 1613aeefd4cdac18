/** Notifies staff about the stock of their branches. */
@NullMarked
package dev.keeper.notification;

import org.jspecify.annotations.NullMarked;
