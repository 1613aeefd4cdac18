/** Minimum and target of cars per make or model and branch, and the alert when too few are for sale. */
@NullMarked
package dev.keeper.inventory.reorder.vehicle;

import org.jspecify.annotations.NullMarked;
