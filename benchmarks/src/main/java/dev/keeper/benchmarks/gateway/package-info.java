/** The gateway with and without what it adds to the framework. */
@NullMarked
package dev.keeper.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
