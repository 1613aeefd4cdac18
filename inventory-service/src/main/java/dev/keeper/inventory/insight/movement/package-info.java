/** The ledger for readers: the movements of a branch, a product, a car, an order or a hold. */
@NullMarked
package dev.keeper.inventory.insight.movement;

import org.jspecify.annotations.NullMarked;
