@NullMarked
package dev.keeper.ordering.returns;

import org.jspecify.annotations.NullMarked;
