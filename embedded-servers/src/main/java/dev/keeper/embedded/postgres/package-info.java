/** A real PostgreSQL as a process of this machine. */
@NullMarked
package dev.keeper.embedded.postgres;

import org.jspecify.annotations.NullMarked;
