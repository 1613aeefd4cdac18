/** Signing keys, and the access tokens that they sign. */
@NullMarked
package dev.keeper.auth.key;

import org.jspecify.annotations.NullMarked;
