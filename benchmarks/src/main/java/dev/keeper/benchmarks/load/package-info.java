/** The clients: many connections that send as fast as they are answered. */
@NullMarked
package dev.keeper.benchmarks.load;

import org.jspecify.annotations.NullMarked;
