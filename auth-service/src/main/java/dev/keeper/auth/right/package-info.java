/** The rights of all services, and which of them somebody has. */
@NullMarked
package dev.keeper.auth.right;

import org.jspecify.annotations.NullMarked;
