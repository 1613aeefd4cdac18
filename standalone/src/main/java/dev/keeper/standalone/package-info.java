/** The embedded default: the whole suite on one machine with one command, on a real PostgreSQL and a real Kafka. */
@NullMarked
package dev.keeper.standalone;

import org.jspecify.annotations.NullMarked;
