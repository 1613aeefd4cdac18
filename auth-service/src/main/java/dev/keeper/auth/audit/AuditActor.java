package dev.keeper.auth.audit;

import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, with the name of that time.
 *
 * @param id the employee's id, absent for one who is not an employee
 * @param name the name of that time
 */
public record AuditActor(@Nullable UUID id, String name) {

    /** The service itself, such as when it creates the first administrator. */
    public static final AuditActor SERVICE = new AuditActor(null, "auth-service");

    /** Somebody whom nobody knows. */
    public static final AuditActor STRANGER = new AuditActor(null, "stranger");

    /** Who is calling. */
    public static AuditActor of(Caller caller) {
        return new AuditActor(caller.id(), caller.name());
    }
}
