/** Orders: placed here, answered by the stock, then completed or cancelled. */
@NullMarked
package dev.keeper.ordering.order;

import org.jspecify.annotations.NullMarked;
