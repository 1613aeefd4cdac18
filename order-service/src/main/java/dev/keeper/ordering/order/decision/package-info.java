/** The stock's answers about orders, and what happens if they are late. */
@NullMarked
package dev.keeper.ordering.order.decision;

import org.jspecify.annotations.NullMarked;
