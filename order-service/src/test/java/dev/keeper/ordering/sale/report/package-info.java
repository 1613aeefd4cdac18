/** Tests of the reports; {@link dev.keeper.ordering.sale.report.Sale} builds their data. */
@NullMarked
package dev.keeper.ordering.sale.report;

import org.jspecify.annotations.NullMarked;
