@NullMarked
package dev.keeper.benchmarks;

import org.jspecify.annotations.NullMarked;
