/**
 * What a branch had at a past moment, as the ledger tells it.
 *
 * <p>A moment includes everything that the ledger dates to it or before; of what is dated alike, the later line counts.
 * The lines of one level or one car are written under its row lock, so they never overtake each other.
 */
@NullMarked
package dev.keeper.inventory.insight.timetravel;

import org.jspecify.annotations.NullMarked;
