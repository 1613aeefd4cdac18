@NullMarked
package dev.keeper.ordering.order.placing;

import org.jspecify.annotations.NullMarked;
