/** The history of edits to the records of cars, field by field, with their authors. */
@NullMarked
package dev.keeper.inventory.vehicle.history;

import org.jspecify.annotations.NullMarked;
