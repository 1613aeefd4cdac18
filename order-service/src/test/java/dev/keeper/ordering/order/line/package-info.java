@NullMarked
package dev.keeper.ordering.order.line;

import org.jspecify.annotations.NullMarked;
