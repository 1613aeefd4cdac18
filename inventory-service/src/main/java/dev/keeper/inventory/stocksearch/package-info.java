/** Finding levels of all branches. */
@NullMarked
package dev.keeper.inventory.stocksearch;

import org.jspecify.annotations.NullMarked;
