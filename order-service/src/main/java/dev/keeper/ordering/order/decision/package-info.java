/** What the stock answers about orders, and what happens when it does not answer in time. */
@NullMarked
package dev.keeper.ordering.order.decision;

import org.jspecify.annotations.NullMarked;
