/** Branches, employees and their sign-in. */
@NullMarked
package dev.keeper.auth;

import org.jspecify.annotations.NullMarked;
