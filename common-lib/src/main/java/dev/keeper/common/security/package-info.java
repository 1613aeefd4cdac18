/** Callers and their rights. */
@NullMarked
package dev.keeper.common.security;

import org.jspecify.annotations.NullMarked;
