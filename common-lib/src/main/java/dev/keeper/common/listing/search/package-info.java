/** Free-text search with tolerance for typos, and counts of the available filter values. */
@NullMarked
package dev.keeper.common.listing.search;

import org.jspecify.annotations.NullMarked;
