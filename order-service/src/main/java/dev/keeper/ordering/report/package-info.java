/** What was sold, and what it brought: a ledger of sales, its totals per day, and the reports made from them. */
@NullMarked
package dev.keeper.ordering.report;

import org.jspecify.annotations.NullMarked;
