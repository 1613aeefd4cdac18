/** Parts and accessories, identified by their SKU. */
@NullMarked
package dev.keeper.inventory.part;

import org.jspecify.annotations.NullMarked;
