@NullMarked
package dev.keeper.ordering.basket;

import org.jspecify.annotations.NullMarked;
