/** A tiny service, with everything that the library brings, for the library's own tests. */
@NullMarked
package dev.keeper.common.sample;

import org.jspecify.annotations.NullMarked;
