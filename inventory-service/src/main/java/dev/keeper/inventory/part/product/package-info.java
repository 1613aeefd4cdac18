/** The HTTP API of products: show, list, count and change them. */
@NullMarked
package dev.keeper.inventory.part.product;

import org.jspecify.annotations.NullMarked;
