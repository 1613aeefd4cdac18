/** The running service as its integration tests meet it: over HTTP on one side, over Kafka on the other. */
@NullMarked
package dev.keeper.ordering.testing;

import org.jspecify.annotations.NullMarked;
