/** Lists of orders. */
@NullMarked
package dev.keeper.ordering.order.search;

import org.jspecify.annotations.NullMarked;
