@NullMarked
package dev.keeper.benchmarks.load;

import org.jspecify.annotations.NullMarked;
