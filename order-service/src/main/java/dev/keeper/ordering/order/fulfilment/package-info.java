/** The fulfilment of placed orders: staff prepare, complete and cancel them. */
@NullMarked
package dev.keeper.ordering.order.fulfilment;

import org.jspecify.annotations.NullMarked;
