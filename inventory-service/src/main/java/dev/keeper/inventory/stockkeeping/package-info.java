/** What the people at the parts counter do with the stock: receive, issue, take back, adjust. */
@NullMarked
package dev.keeper.inventory.stockkeeping;

import org.jspecify.annotations.NullMarked;
