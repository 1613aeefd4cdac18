/** Search for cars: the list with its filters, sorts and pages, and its facets. */
@NullMarked
package dev.keeper.inventory.insight.vehicle;

import org.jspecify.annotations.NullMarked;
