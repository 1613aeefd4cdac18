/** Lists of customers, and customers who could be one and the same. */
@NullMarked
package dev.keeper.ordering.customer.search;

import org.jspecify.annotations.NullMarked;
