/** Free text as people type it, and counts of what they can choose. */
@NullMarked
package dev.keeper.common.listing.search;

import org.jspecify.annotations.NullMarked;
