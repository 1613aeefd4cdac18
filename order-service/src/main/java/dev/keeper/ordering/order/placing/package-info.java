/** New orders: placed at once, or drafted, approved and placed later. */
@NullMarked
package dev.keeper.ordering.order.placing;

import org.jspecify.annotations.NullMarked;
