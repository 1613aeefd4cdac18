/** The opening hours of branches, by day of the week, with exceptions for single dates. */
@NullMarked
package dev.keeper.ordering.appointment.openinghours;

import org.jspecify.annotations.NullMarked;
