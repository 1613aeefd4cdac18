/** List and floor prices of cars: their history, and requests for prices below the floor. */
@NullMarked
package dev.keeper.inventory.vehicle.price;

import org.jspecify.annotations.NullMarked;
