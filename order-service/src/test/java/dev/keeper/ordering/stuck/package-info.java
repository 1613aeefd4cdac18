@NullMarked
package dev.keeper.ordering.stuck;

import org.jspecify.annotations.NullMarked;
