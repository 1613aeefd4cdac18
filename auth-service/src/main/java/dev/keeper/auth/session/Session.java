package dev.keeper.auth.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A session from the sign-in through all refreshes: the family of a refresh token and its successors. */
@Entity
@Table(name = "sessions")
class Session {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    private UUID employeeId;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(UUID employeeId, Instant now, Duration lifetime) {
        this.employeeId = employeeId;
        this.expiresAt = now.plus(lifetime);
    }

    boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Returns the expiry of a token issued now: after the idle time, but never after the end of the session. */
    Instant tokenExpiry(Instant now, Duration idle) {
        var idleExpiry = now.plus(idle);
        return idleExpiry.isBefore(expiresAt) ? idleExpiry : expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID employeeId() {
        return employeeId;
    }
}
