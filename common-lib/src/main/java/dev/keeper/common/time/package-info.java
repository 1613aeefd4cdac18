/** The clock. */
@NullMarked
package dev.keeper.common.time;

import org.jspecify.annotations.NullMarked;
