@NullMarked
package dev.keeper.ordering.slot;

import org.jspecify.annotations.NullMarked;
