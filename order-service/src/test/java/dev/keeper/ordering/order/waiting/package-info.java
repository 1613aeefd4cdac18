@NullMarked
package dev.keeper.ordering.order.waiting;

import org.jspecify.annotations.NullMarked;
