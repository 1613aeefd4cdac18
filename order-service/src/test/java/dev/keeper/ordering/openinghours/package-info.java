@NullMarked
package dev.keeper.ordering.openinghours;

import org.jspecify.annotations.NullMarked;
