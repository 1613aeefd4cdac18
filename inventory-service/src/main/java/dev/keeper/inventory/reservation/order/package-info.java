/** The stock's reactions to the events of orders: reserve all lines, release them, hand them over, take them back. */
@NullMarked
package dev.keeper.inventory.reservation.order;

import org.jspecify.annotations.NullMarked;
