/** From samples to ratios, and from ratios to one table. */
@NullMarked
package dev.keeper.benchmarks.result;

import org.jspecify.annotations.NullMarked;
