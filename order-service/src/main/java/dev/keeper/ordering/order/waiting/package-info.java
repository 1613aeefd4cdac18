/** Answers to clients who would rather wait until their order is decided. */
@NullMarked
package dev.keeper.ordering.order.waiting;

import org.jspecify.annotations.NullMarked;
