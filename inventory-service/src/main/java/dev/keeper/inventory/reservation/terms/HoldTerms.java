package dev.keeper.inventory.reservation.terms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a reservation that is a hold.
 *
 * @param number the number that people use, such as {@code H-000012}
 * @param customer the customer for whom the stock is held
 * @param holderId the employee who made it
 * @param holderName the employee's name
 * @param depositNote a note about a deposit, paid or promised
 */
public record HoldTerms(
        String number,
        Customer customer,
        UUID holderId,
        String holderName,
        @Nullable String depositNote,
        @Nullable String notes) {}
