/** The specification and the past of a car. */
@NullMarked
package dev.keeper.inventory.vehicle.specification;

import org.jspecify.annotations.NullMarked;
