/** The time that a report is about. */
@NullMarked
package dev.keeper.ordering.sale.report.period;

import org.jspecify.annotations.NullMarked;
