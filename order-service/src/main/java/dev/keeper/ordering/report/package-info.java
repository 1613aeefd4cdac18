/** Reports on what was sold, and what it brought. */
@NullMarked
package dev.keeper.ordering.report;

import org.jspecify.annotations.NullMarked;
