/** Sign-in, refresh and sign-out. */
@NullMarked
package dev.keeper.auth.session;

import org.jspecify.annotations.NullMarked;
