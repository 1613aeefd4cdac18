/** Test drives, visits and service slots; no vehicle and no employee has two at the same time. */
@NullMarked
package dev.keeper.ordering.appointment;

import org.jspecify.annotations.NullMarked;
