/** What is to be sold: lines of vehicles and products, read from requests and checked. */
@NullMarked
package dev.keeper.ordering.basket;

import org.jspecify.annotations.NullMarked;
