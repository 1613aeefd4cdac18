/** Finding cars: the filters, sorts and pages of the list, and the facets beside it. */
@NullMarked
package dev.keeper.inventory.insight.vehicle;

import org.jspecify.annotations.NullMarked;
