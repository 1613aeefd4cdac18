/** Who is calling and what they may do. */
@NullMarked
package dev.keeper.common.security;

import org.jspecify.annotations.NullMarked;
