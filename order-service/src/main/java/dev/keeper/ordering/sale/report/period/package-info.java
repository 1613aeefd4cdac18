/** The period of a report. */
@NullMarked
package dev.keeper.ordering.sale.report.period;

import org.jspecify.annotations.NullMarked;
