/** Protects browsers and internal services: client address, proxies, security headers, other origins. */
@NullMarked
package dev.keeper.gateway.security;

import org.jspecify.annotations.NullMarked;
