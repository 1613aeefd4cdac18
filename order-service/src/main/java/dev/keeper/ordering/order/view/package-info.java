/** Orders, as people see them. */
@NullMarked
package dev.keeper.ordering.order.view;

import org.jspecify.annotations.NullMarked;
