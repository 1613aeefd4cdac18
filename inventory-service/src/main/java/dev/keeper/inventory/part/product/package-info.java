/** Products over HTTP, shown, listed, counted and changed. */
@NullMarked
package dev.keeper.inventory.part.product;

import org.jspecify.annotations.NullMarked;
