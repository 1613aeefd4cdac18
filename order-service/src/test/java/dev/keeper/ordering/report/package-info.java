/** Tests of the reports; {@link dev.keeper.ordering.report.Sale} builds what they are made from. */
@NullMarked
package dev.keeper.ordering.report;

import org.jspecify.annotations.NullMarked;
