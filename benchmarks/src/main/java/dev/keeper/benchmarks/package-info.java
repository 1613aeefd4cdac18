/** Measures Keeper's speed from the command line. */
@NullMarked
package dev.keeper.benchmarks;

import org.jspecify.annotations.NullMarked;
