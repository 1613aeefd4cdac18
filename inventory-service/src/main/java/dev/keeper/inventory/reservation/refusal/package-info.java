/** The reasons why a line cannot be reserved, and the branches that have it. */
@NullMarked
package dev.keeper.inventory.reservation.refusal;

import org.jspecify.annotations.NullMarked;
