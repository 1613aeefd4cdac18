@NullMarked
package dev.keeper.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
