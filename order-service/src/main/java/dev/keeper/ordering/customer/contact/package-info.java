/** How to reach a customer, and what the customer agreed to. */
@NullMarked
package dev.keeper.ordering.customer.contact;

import org.jspecify.annotations.NullMarked;
