package dev.keeper.notification.alert;

import dev.keeper.common.security.Caller;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acknowledged an alert and when, with a note. */
@Embeddable
public record Acknowledgement(
        Instant acknowledgedAt,
        UUID acknowledgedById,
        String acknowledgedByName,
        @Nullable String acknowledgementNote) {

    static Acknowledgement by(Caller caller, Instant at, @Nullable String note) {
        return new Acknowledgement(at, caller.id(), caller.name(), note);
    }
}
