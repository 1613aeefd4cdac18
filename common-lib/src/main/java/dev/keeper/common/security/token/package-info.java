/** Checks access tokens and caches the valid ones. */
@NullMarked
package dev.keeper.common.security.token;

import org.jspecify.annotations.NullMarked;
