/** Lists of customers, and possible duplicates. */
@NullMarked
package dev.keeper.ordering.customer.search;

import org.jspecify.annotations.NullMarked;
