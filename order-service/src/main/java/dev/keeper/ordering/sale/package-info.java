/** What was sold and what came back: a ledger for good, and the totals that follow from it. */
@NullMarked
package dev.keeper.ordering.sale;

import org.jspecify.annotations.NullMarked;
