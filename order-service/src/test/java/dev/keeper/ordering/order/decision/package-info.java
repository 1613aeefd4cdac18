@NullMarked
package dev.keeper.ordering.order.decision;

import org.jspecify.annotations.NullMarked;
