/** What a car is and what it has been through, in the words of its record. */
@NullMarked
package dev.keeper.inventory.vehicle.specification;

import org.jspecify.annotations.NullMarked;
