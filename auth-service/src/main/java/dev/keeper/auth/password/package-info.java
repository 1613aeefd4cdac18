/** Which passwords are accepted and how they are kept. */
@NullMarked
package dev.keeper.auth.password;

import org.jspecify.annotations.NullMarked;
