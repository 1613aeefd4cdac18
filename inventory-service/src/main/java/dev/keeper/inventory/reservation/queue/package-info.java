/** Carries out commands that wait anyway together, in one transaction, whichever door they came in by. */
@NullMarked
package dev.keeper.inventory.reservation.queue;

import org.jspecify.annotations.NullMarked;
