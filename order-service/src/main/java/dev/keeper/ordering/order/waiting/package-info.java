/** Answers for clients that prefer to wait until their order is decided. */
@NullMarked
package dev.keeper.ordering.order.waiting;

import org.jspecify.annotations.NullMarked;
