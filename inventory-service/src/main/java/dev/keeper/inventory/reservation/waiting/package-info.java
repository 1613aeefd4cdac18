/** Waiting lists: the customers who get a reserved car next when it is released. */
@NullMarked
package dev.keeper.inventory.reservation.waiting;

import org.jspecify.annotations.NullMarked;
