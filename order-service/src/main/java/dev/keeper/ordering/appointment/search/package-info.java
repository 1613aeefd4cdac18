/** Lists of appointments. */
@NullMarked
package dev.keeper.ordering.appointment.search;

import org.jspecify.annotations.NullMarked;
