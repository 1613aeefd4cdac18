/** The scenarios, each with what it compares. */
@NullMarked
package dev.keeper.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
