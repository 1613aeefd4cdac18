@NullMarked
package dev.keeper.ordering.branch;

import org.jspecify.annotations.NullMarked;
