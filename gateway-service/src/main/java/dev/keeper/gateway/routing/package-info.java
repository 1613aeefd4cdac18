/** Routes between clients and services. */
@NullMarked
package dev.keeper.gateway.routing;

import org.jspecify.annotations.NullMarked;
