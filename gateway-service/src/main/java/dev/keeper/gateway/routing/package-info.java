/** What belongs to which service, and the way there and back. */
@NullMarked
package dev.keeper.gateway.routing;

import org.jspecify.annotations.NullMarked;
