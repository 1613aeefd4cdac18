/** The open references to a product, which prevent its deletion. */
@NullMarked
package dev.keeper.inventory.part.use;

import org.jspecify.annotations.NullMarked;
