/** Claims of orders on cars and units: all lines or none. */
@NullMarked
package dev.keeper.inventory.reservation;

import org.jspecify.annotations.NullMarked;
