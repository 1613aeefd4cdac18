/** Who is calling: token check, client address, headers that protect the browser. */
@NullMarked
package dev.keeper.gateway.security;

import org.jspecify.annotations.NullMarked;
