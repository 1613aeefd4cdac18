@NullMarked
package dev.keeper.ordering.appointment;

import org.jspecify.annotations.NullMarked;
