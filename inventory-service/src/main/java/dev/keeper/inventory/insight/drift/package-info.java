/** Whether the stock is what its ledger and its active reservations say, and its repair where it is not. */
@NullMarked
package dev.keeper.inventory.insight.drift;

import org.jspecify.annotations.NullMarked;
