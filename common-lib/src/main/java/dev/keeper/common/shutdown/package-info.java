/** Stops a service without breaking connections: readiness ends, the last answers close connections, the server stops. */
@NullMarked
package dev.keeper.common.shutdown;

import org.jspecify.annotations.NullMarked;
