package dev.keeper.ordering.appointment;

import dev.keeper.common.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An employee under the name that he or she had at the time. */
@Embeddable
@Schema(name = "AppointmentEmployee")
public record Person(
        UUID id, @Schema(example = "Anna Keller") String name) {

    static Person from(Caller caller) {
        return new Person(caller.id(), caller.name());
    }
}
