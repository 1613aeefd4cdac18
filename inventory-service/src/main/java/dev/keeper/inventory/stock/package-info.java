/** Stock levels: the units of a product at a branch, and the operations that change them. */
@NullMarked
package dev.keeper.inventory.stock;

import org.jspecify.annotations.NullMarked;
