/** Stuck orders, and why they are stuck. */
@NullMarked
package dev.keeper.ordering.order.attention;

import org.jspecify.annotations.NullMarked;
