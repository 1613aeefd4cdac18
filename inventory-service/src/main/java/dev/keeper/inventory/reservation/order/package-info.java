/** What orders do to the stock, as order-service tells it: claim all lines or none, give them back, take them out. */
@NullMarked
package dev.keeper.inventory.reservation.order;

import org.jspecify.annotations.NullMarked;
