/** When branches are open, on which days of the week and on which dates otherwise. */
@NullMarked
package dev.keeper.ordering.appointment.openinghours;

import org.jspecify.annotations.NullMarked;
