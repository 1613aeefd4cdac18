/** Reports as CSV files. */
@NullMarked
package dev.keeper.ordering.sale.report.csv;

import org.jspecify.annotations.NullMarked;
