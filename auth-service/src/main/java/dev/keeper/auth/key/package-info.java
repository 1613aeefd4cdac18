/** The keys that sign access tokens, and the tokens. */
@NullMarked
package dev.keeper.auth.key;

import org.jspecify.annotations.NullMarked;
