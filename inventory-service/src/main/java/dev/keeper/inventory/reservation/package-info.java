/** Claims on cars and units, for orders and as holds: the rules, under locks that are always taken in one order. */
@NullMarked
package dev.keeper.inventory.reservation;

import org.jspecify.annotations.NullMarked;
