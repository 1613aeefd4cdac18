/** What staff do with orders that are placed: they prepare, complete and cancel them. */
@NullMarked
package dev.keeper.ordering.order.fulfilment;

import org.jspecify.annotations.NullMarked;
