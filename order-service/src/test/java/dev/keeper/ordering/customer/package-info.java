@NullMarked
package dev.keeper.ordering.customer;

import org.jspecify.annotations.NullMarked;
