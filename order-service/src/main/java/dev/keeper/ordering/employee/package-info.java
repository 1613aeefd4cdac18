/** Employees, as orders and appointments name them. */
@NullMarked
package dev.keeper.ordering.employee;

import org.jspecify.annotations.NullMarked;
