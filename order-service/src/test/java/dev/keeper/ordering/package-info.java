@NullMarked
package dev.keeper.ordering;

import org.jspecify.annotations.NullMarked;
