/** Parts and accessories, identified by their SKU. */
@NullMarked
package dev.keeper.inventory.product;

import org.jspecify.annotations.NullMarked;
