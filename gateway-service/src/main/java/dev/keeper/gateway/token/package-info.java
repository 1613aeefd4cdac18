/** Identifies callers: the access token is checked before a request is forwarded. */
@NullMarked
package dev.keeper.gateway.token;

import org.jspecify.annotations.NullMarked;
