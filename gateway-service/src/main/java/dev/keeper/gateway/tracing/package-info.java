/** One trace id from the first byte to the last log line (W3C Trace Context). */
@NullMarked
package dev.keeper.gateway.tracing;

import org.jspecify.annotations.NullMarked;
