/** When vehicles and employees are free for an appointment. */
@NullMarked
package dev.keeper.ordering.appointment.slot;

import org.jspecify.annotations.NullMarked;
