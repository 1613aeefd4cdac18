/** Carries out commands that change stock together, in one transaction, whether they come as requests or as messages. */
@NullMarked
package dev.keeper.inventory.reservation.queue;

import org.jspecify.annotations.NullMarked;
