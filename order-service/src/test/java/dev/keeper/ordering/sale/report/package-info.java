/** Tests of the reports; {@link dev.keeper.ordering.sale.report.Sale} builds what they are made from. */
@NullMarked
package dev.keeper.ordering.sale.report;

import org.jspecify.annotations.NullMarked;
