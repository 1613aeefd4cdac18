/** The statuses of an order, and the rules for its transitions. */
@NullMarked
package dev.keeper.ordering.order.status;

import org.jspecify.annotations.NullMarked;
