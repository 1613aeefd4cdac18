/** Who gets a reserved car next when it comes free. */
@NullMarked
package dev.keeper.inventory.reservation.waiting;

import org.jspecify.annotations.NullMarked;
