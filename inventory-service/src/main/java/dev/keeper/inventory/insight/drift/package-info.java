/** Comparison of the stock with its ledger and active reservations, and repair of the differences. */
@NullMarked
package dev.keeper.inventory.insight.drift;

import org.jspecify.annotations.NullMarked;
