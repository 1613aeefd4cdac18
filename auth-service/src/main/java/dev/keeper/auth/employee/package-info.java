/** Employees and their assignments to branches. */
@NullMarked
package dev.keeper.auth.employee;

import org.jspecify.annotations.NullMarked;
