package dev.keeper.notification.alert;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Until when an alert is hidden, by whom, and why. */
@Embeddable
public record Snooze(
        Instant snoozedAt,
        Instant snoozedUntil,
        UUID snoozedById,
        String snoozedByName,
        @Nullable String snoozeNote) {

    /** The longest time. */
    static final Duration LONGEST = Duration.ofDays(30);

    /**
     * Creates a snooze that starts now.
     *
     * @throws Invalid unless it ends later than now, and at most 30 days later
     */
    static Snooze by(Caller caller, Instant now, Instant until, @Nullable String note) {
        if (!until.isAfter(now)) {
            throw new Invalid("until", "must be later than now");
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw new Invalid("until", "must be at most 30 days from now");
        }
        // In the database's precision, so that a retried snooze equals the stored one.
        var kept = until.truncatedTo(ChronoUnit.MICROS);
        return new Snooze(now, kept, caller.id(), caller.name(), note);
    }

    /** Returns whether it is the same snooze, whoever set it. */
    boolean saysTheSameAs(Snooze other) {
        return snoozedUntil.equals(other.snoozedUntil) && Objects.equals(snoozeNote, other.snoozeNote);
    }
}
