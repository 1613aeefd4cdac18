/** Brands and categories, by which the products of the catalogue are classified. */
@NullMarked
package dev.keeper.inventory.part.classification;

import org.jspecify.annotations.NullMarked;
