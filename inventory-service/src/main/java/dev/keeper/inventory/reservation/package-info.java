/** Reservations of cars and units, for orders and as holds: the rules, applied under locks in one fixed order. */
@NullMarked
package dev.keeper.inventory.reservation;

import org.jspecify.annotations.NullMarked;
