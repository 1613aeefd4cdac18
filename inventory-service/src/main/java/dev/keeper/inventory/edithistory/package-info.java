/** What was changed in the records of cars, field by field, and by whom. */
@NullMarked
package dev.keeper.inventory.edithistory;

import org.jspecify.annotations.NullMarked;
