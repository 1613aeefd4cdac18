/** Holds: stock that staff reserve for a customer before there is an order. */
@NullMarked
package dev.keeper.inventory.reservation.hold;

import org.jspecify.annotations.NullMarked;
