/** What a product is used for, which keeps it from being deactivated. */
@NullMarked
package dev.keeper.inventory.part.use;

import org.jspecify.annotations.NullMarked;
