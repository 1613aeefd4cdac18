@NullMarked
package dev.keeper.ordering.order;

import org.jspecify.annotations.NullMarked;
