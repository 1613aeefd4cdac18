/** The building blocks of scenarios: compared sides, rounds, stock and yardsticks. */
@NullMarked
package dev.keeper.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
