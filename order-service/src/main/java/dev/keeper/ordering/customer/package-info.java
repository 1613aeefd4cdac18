/** Customers: private persons and companies, known to the whole group. */
@NullMarked
package dev.keeper.ordering.customer;

import org.jspecify.annotations.NullMarked;
