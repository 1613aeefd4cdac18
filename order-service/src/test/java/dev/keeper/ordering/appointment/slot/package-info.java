@NullMarked
package dev.keeper.ordering.appointment.slot;

import org.jspecify.annotations.NullMarked;
