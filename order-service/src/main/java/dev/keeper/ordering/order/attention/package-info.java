/** Orders that do not go on by themselves, and why. */
@NullMarked
package dev.keeper.ordering.order.attention;

import org.jspecify.annotations.NullMarked;
