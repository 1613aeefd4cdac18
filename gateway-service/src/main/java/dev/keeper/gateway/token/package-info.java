/** Who is calling: the access token is checked before anything is forwarded. */
@NullMarked
package dev.keeper.gateway.token;

import org.jspecify.annotations.NullMarked;
