/** Reports on what was sold, and what it brought. */
@NullMarked
package dev.keeper.ordering.sale.report;

import org.jspecify.annotations.NullMarked;
