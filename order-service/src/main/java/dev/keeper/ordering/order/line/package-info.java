/** What is to be sold: lines of vehicles and products, read from requests and checked. */
@NullMarked
package dev.keeper.ordering.order.line;

import org.jspecify.annotations.NullMarked;
