/** Reports on sales and their results. */
@NullMarked
package dev.keeper.ordering.sale.report;

import org.jspecify.annotations.NullMarked;
