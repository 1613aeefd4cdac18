/** The running service, as its integration tests use it: by HTTP on one side, by Kafka on the other. */
@NullMarked
package dev.keeper.ordering.testing;

import org.jspecify.annotations.NullMarked;
