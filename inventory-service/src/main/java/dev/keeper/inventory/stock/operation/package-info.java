/** What the people at the parts counter do with the stock: receive, issue, take back, adjust. */
@NullMarked
package dev.keeper.inventory.stock.operation;

import org.jspecify.annotations.NullMarked;
