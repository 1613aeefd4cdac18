/** How many units of a product a branch has, and what changes that. */
@NullMarked
package dev.keeper.inventory.stock;

import org.jspecify.annotations.NullMarked;
