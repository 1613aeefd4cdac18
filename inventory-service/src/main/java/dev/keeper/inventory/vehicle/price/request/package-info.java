/** Requests for another price, and who decided them. */
@NullMarked
package dev.keeper.inventory.vehicle.price.request;

import org.jspecify.annotations.NullMarked;
