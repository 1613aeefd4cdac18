package dev.keeper.ordering.order.line;

import dev.keeper.ordering.customer.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft can still change: who buys what.
 *
 * @param customer nobody who is known, where somebody buys over the counter
 * @param holdId the hold whose stock the order takes over
 * @param notes for colleagues
 */
public record Agreement(
        @Nullable Customer customer,
        Basket basket,
        @Nullable UUID holdId,
        @Nullable String notes) {

    /**
     * Demands that somebody buys what is not sold to anybody.
     *
     * @throws CustomerRequired if there are vehicles and no customer
     */
    public void requireCustomer() {
        if (customer == null && basket.hasVehicles()) {
            throw new CustomerRequired();
        }
    }
}
