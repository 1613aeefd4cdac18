/** The rights of all services, and which of them an employee has. */
@NullMarked
package dev.keeper.auth.right;

import org.jspecify.annotations.NullMarked;
