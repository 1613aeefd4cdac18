package dev.keeper.inventory.ledger;

import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why stock moved and who moved it.
 *
 * @param actorId the employee, or nothing for what the system did by itself
 * @param actorName the employee's name, or the system's
 * @param orderId the order that caused it, if one did
 * @param holdId the hold that caused it, if one did
 * @param reference the number that people know it by: of an order, a hold, a delivery note, an import
 * @param notes what somebody wrote about it
 */
public record Cause(
        @Nullable UUID actorId,
        String actorName,
        @Nullable UUID orderId,
        @Nullable UUID holdId,
        @Nullable String reference,
        @Nullable String notes) {

    /** Something that an employee did. */
    public static Cause by(Caller caller, @Nullable String reference, @Nullable String notes) {
        return new Cause(caller.id(), caller.name(), null, null, reference, notes);
    }

    /** Something that an order caused. */
    public static Cause order(UUID orderId, String orderNumber, @Nullable UUID personId, String person) {
        return new Cause(personId, person, orderId, null, orderNumber, null);
    }

    /**
     * Something that a hold caused.
     *
     * @param notes what Keeper has to say about it; what people wrote stays with the hold, because the ledger is for
     *     everybody and cannot forget
     */
    public static Cause hold(
            UUID holdId, String holdNumber, @Nullable UUID personId, String person, @Nullable String notes) {
        return new Cause(personId, person, null, holdId, holdNumber, notes);
    }
}
