/** Requests for prices below the floor, and their decisions. */
@NullMarked
package dev.keeper.inventory.vehicle.price.request;

import org.jspecify.annotations.NullMarked;
