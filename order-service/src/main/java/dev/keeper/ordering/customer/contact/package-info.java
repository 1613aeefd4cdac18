/** How a customer can be reached, and what he or she agreed to. */
@NullMarked
package dev.keeper.ordering.customer.contact;

import org.jspecify.annotations.NullMarked;
