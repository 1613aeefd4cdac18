package dev.keeper.inventory.reservation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a reservation a hold.
 *
 * @param number what people call it, such as {@code H-000012}
 * @param customer for whom the stock is kept
 * @param holderId the employee who made it
 * @param holderName the employee's name
 * @param depositNote what was paid or promised for it
 */
public record HoldTerms(
        String number,
        Customer customer,
        UUID holderId,
        String holderName,
        @Nullable String depositNote,
        @Nullable String notes) {}
