/** Returns of completed orders. */
@NullMarked
package dev.keeper.ordering.order.returns;

import org.jspecify.annotations.NullMarked;
