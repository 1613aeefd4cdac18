/** Stopping without breaking a connection: readiness goes, the last answers say so, then the server stops. */
@NullMarked
package dev.keeper.common.shutdown;

import org.jspecify.annotations.NullMarked;
