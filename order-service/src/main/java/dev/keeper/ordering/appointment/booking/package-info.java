/** Making, moving and ending appointments. */
@NullMarked
package dev.keeper.ordering.appointment.booking;

import org.jspecify.annotations.NullMarked;
