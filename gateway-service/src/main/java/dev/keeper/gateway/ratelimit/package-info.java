/** The leaky bucket, in memory or shared through Redis. */
@NullMarked
package dev.keeper.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
