/** The measured systems: real servers and services on this machine, and pgbench beside them. */
@NullMarked
package dev.keeper.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
