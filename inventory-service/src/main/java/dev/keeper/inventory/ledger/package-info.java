/** The append-only ledger: every movement with the quantities before and after, and its cause. */
@NullMarked
package dev.keeper.inventory.ledger;

import org.jspecify.annotations.NullMarked;
