/**
 * The one way to change stock: a command says which rows it needs and what it does with them once they are locked.
 *
 * <p>Nothing here knows a vehicle or a part; every area brings its rows as a participant.
 */
@NullMarked
package dev.keeper.inventory.command;

import org.jspecify.annotations.NullMarked;
