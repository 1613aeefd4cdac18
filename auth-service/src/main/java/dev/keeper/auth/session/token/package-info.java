/** The tokens of a session, and how they travel to and from the client. */
@NullMarked
package dev.keeper.auth.session.token;

import org.jspecify.annotations.NullMarked;
