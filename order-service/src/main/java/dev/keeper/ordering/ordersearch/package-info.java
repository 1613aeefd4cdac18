/** Lists of orders. */
@NullMarked
package dev.keeper.ordering.ordersearch;

import org.jspecify.annotations.NullMarked;
