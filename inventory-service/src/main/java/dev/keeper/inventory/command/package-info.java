/**
 * The one way to change stock: a command names the rows that it needs, and changes them once they are locked.
 *
 * <p>Commands that wait at the same time are executed together in one transaction, whether they come from requests or
 * from messages. This package depends on no vehicle and no part: every area adds its rows as a participant.
 */
@NullMarked
package dev.keeper.inventory.command;

import org.jspecify.annotations.NullMarked;
