/** Sales and returns: a permanent ledger, and the totals computed from it. */
@NullMarked
package dev.keeper.ordering.sale;

import org.jspecify.annotations.NullMarked;
