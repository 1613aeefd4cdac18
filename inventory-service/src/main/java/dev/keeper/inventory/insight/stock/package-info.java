/** Search over the stock levels of all branches. */
@NullMarked
package dev.keeper.inventory.insight.stock;

import org.jspecify.annotations.NullMarked;
