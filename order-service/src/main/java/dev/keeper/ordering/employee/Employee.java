package dev.keeper.ordering.employee;

import dev.keeper.common.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An employee, with the name at that time. */
@Embeddable
public record Employee(
        UUID id, @Schema(example = "Anna Keller") String name) {

    /** Returns the caller as an employee. */
    public static Employee from(Caller caller) {
        return new Employee(caller.id(), caller.name());
    }
}
