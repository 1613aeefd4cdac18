/** The events about orders. */
@NullMarked
package dev.keeper.ordering.order.event;

import org.jspecify.annotations.NullMarked;
