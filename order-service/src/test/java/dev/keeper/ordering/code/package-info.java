@NullMarked
package dev.keeper.ordering.code;

import org.jspecify.annotations.NullMarked;
