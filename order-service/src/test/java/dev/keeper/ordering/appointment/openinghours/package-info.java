@NullMarked
package dev.keeper.ordering.appointment.openinghours;

import org.jspecify.annotations.NullMarked;
