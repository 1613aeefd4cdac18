package dev.keeper.ordering.order.line;

import dev.keeper.ordering.customer.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an order that can change while it is a draft: buyer, lines and conditions.
 *
 * @param customer null for an anonymous sale over the counter
 * @param holdId the hold whose stock the order takes over
 * @param notes for colleagues
 */
public record Agreement(
        @Nullable Customer customer,
        Basket basket,
        @Nullable UUID holdId,
        @Nullable String notes) {

    /**
     * Requires a customer for goods that are not sold anonymously.
     *
     * @throws CustomerRequired if there are vehicles and no customer
     */
    public void requireCustomer() {
        if (customer == null && basket.hasVehicles()) {
            throw new CustomerRequired();
        }
    }
}
