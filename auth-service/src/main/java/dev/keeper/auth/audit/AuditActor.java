package dev.keeper.auth.audit;

import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, with the name at that time.
 *
 * @param id the employee's id; null if the actor is not an employee
 * @param name the name at that time
 */
public record AuditActor(@Nullable UUID id, String name) {

    /** The service itself, such as when it creates the first administrator. */
    public static final AuditActor SERVICE = new AuditActor(null, "auth-service");

    /** An unknown person. */
    public static final AuditActor STRANGER = new AuditActor(null, "stranger");

    /** Returns the caller as an actor. */
    public static AuditActor of(Caller caller) {
        return new AuditActor(caller.id(), caller.name());
    }
}
