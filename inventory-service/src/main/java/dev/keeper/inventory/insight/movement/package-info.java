/** The ledger as people read it: of a branch, a product, a car, an order or a hold. */
@NullMarked
package dev.keeper.inventory.insight.movement;

import org.jspecify.annotations.NullMarked;
