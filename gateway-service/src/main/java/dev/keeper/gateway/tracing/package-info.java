/** One trace id per request, from the gateway to the last log line (W3C Trace Context). */
@NullMarked
package dev.keeper.gateway.tracing;

import org.jspecify.annotations.NullMarked;
