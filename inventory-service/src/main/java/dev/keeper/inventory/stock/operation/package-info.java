/** The operations of the parts counter on the stock: receive, issue, take back, adjust. */
@NullMarked
package dev.keeper.inventory.stock.operation;

import org.jspecify.annotations.NullMarked;
