package dev.keeper.inventory.ledger;

import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a movement, and the person behind it.
 *
 * @param actorId the employee; null for acts of the system
 * @param actorName the name of the employee or the system
 * @param orderId the order that caused it, or null
 * @param holdId the hold that caused it, or null
 * @param reference the number that people use: of an order, a hold, a delivery note or an import
 * @param notes free text from the person
 */
public record Cause(
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID orderId,
        @Nullable UUID holdId,
        @Nullable String reference,
        @Nullable String notes) {

    /** Returns the cause for an act of an employee. */
    public static Cause by(Caller caller, @Nullable String reference, @Nullable String notes) {
        return new Cause(caller.id(), caller.name(), null, null, reference, notes);
    }

    /** Returns the cause for an act of an order. */
    public static Cause order(UUID orderId, String orderNumber, @Nullable UUID personId, String person) {
        return new Cause(personId, person, orderId, null, orderNumber, null);
    }

    /**
     * Returns the cause for an act of a hold.
     *
     * @param notes text from Keeper alone; what people wrote stays with the hold, because all employees read the ledger
     *     and nothing in it can be erased
     */
    public static Cause hold(
            UUID holdId, String holdNumber, @Nullable UUID personId, String person, @Nullable String notes) {
        return new Cause(personId, person, null, holdId, holdNumber, notes);
    }
}
