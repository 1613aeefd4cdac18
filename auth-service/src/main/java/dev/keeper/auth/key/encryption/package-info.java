/** Encryption of private keys in the database. */
@NullMarked
package dev.keeper.auth.key.encryption;

import org.jspecify.annotations.NullMarked;
