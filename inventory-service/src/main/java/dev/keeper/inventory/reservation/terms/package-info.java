/** The terms of holds: customer, maker, number. */
@NullMarked
package dev.keeper.inventory.reservation.terms;

import org.jspecify.annotations.NullMarked;
