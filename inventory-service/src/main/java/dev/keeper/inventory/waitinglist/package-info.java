/** Who gets a reserved car next when it comes free. */
@NullMarked
package dev.keeper.inventory.waitinglist;

import org.jspecify.annotations.NullMarked;
