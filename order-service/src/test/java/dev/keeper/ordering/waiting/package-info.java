@NullMarked
package dev.keeper.ordering.waiting;

import org.jspecify.annotations.NullMarked;
