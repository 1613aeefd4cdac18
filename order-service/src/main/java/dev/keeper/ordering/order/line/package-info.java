/** The lines of an order: vehicles and products, read from requests and checked. */
@NullMarked
package dev.keeper.ordering.order.line;

import org.jspecify.annotations.NullMarked;
