/** Lists for people: filtered, searched with tolerance for typos, and paged. */
@NullMarked
package dev.keeper.common.listing;

import org.jspecify.annotations.NullMarked;
