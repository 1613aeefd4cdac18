/** Finding cars: the filters, sorts and pages of the list, and the facets beside it. */
@NullMarked
package dev.keeper.inventory.vehiclesearch;

import org.jspecify.annotations.NullMarked;
