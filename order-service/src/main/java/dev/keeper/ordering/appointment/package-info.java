/** Test drives, visits and service slots, of which no car and no employee has two at a time. */
@NullMarked
package dev.keeper.ordering.appointment;

import org.jspecify.annotations.NullMarked;
