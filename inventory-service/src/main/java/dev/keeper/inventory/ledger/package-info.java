/** The append-only ledger: every movement of stock with its before, after and cause. */
@NullMarked
package dev.keeper.inventory.ledger;

import org.jspecify.annotations.NullMarked;
