/** Free text as people type it, for trigram indexes. */
@NullMarked
package dev.keeper.inventory.search;

import org.jspecify.annotations.NullMarked;
