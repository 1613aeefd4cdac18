/** The codes by which orders and appointments name what is in stock. */
@NullMarked
package dev.keeper.ordering.code;

import org.jspecify.annotations.NullMarked;
