@NullMarked
package dev.keeper.ordering.order.attention;

import org.jspecify.annotations.NullMarked;
