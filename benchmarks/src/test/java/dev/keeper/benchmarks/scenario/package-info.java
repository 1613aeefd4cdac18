@NullMarked
package dev.keeper.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
