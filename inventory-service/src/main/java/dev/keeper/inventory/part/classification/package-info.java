/** Brands and categories: the names by which the products of the catalogue are sorted. */
@NullMarked
package dev.keeper.inventory.part.classification;

import org.jspecify.annotations.NullMarked;
