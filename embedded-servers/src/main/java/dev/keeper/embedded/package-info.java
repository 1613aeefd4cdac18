/** A real PostgreSQL and a real Kafka on this machine, without Docker and without installation. */
@NullMarked
package dev.keeper.embedded;

import org.jspecify.annotations.NullMarked;
