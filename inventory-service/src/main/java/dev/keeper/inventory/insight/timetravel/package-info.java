/**
 * The stock of a branch at a past moment, computed from the ledger.
 *
 * <p>A moment includes every movement dated to it or before. Among movements of the same date the later one counts.
 * Movements of one level or car are written under its row lock, so they are stored in the order in which they happened.
 */
@NullMarked
package dev.keeper.inventory.insight.timetravel;

import org.jspecify.annotations.NullMarked;
