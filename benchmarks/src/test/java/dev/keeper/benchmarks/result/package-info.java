@NullMarked
package dev.keeper.benchmarks.result;

import org.jspecify.annotations.NullMarked;
