/** What was changed in the records of cars, field by field, and by whom. */
@NullMarked
package dev.keeper.inventory.vehicle.history;

import org.jspecify.annotations.NullMarked;
