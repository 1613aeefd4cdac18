/** How an order is shown to people. */
@NullMarked
package dev.keeper.ordering.order.view;

import org.jspecify.annotations.NullMarked;
