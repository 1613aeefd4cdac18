/** The stock of all branches. */
@NullMarked
package dev.keeper.inventory;

import org.jspecify.annotations.NullMarked;
