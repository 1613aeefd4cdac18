package dev.keeper.ordering.employee;

import dev.keeper.common.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An employee under the name that he or she had at the time. */
@Embeddable
public record Employee(
        UUID id, @Schema(example = "Anna Keller") String name) {

    /** The employee who acts. */
    public static Employee from(Caller caller) {
        return new Employee(caller.id(), caller.name());
    }
}
