/** Lists as people read them: filtered, searched with forgiveness, page by page. */
@NullMarked
package dev.keeper.common.listing;

import org.jspecify.annotations.NullMarked;
