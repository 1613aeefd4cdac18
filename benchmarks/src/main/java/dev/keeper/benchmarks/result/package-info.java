/** From samples to ratios to one table. */
@NullMarked
package dev.keeper.benchmarks.result;

import org.jspecify.annotations.NullMarked;
