/** The rules for passwords, and their storage. */
@NullMarked
package dev.keeper.auth.password;

import org.jspecify.annotations.NullMarked;
