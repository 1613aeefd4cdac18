package dev.keeper.auth.session;

import dev.keeper.auth.session.token.RefreshTokenValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A refresh token of a session, valid until it is rotated or expires. */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken {

    /** Two tabs that wake up together send the same token; the second one is not a thief (RFC 9700, 4.14.2). */
    static final Duration GRACE = Duration.ofSeconds(10);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private byte[] hash;

    @Column(updatable = false)
    private Instant expiresAt;

    private @Nullable Instant rotatedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(UUID sessionId, RefreshTokenValue value, Instant expiresAt) {
        this.sessionId = sessionId;
        this.hash = value.hash();
        this.expiresAt = expiresAt;
    }

    void rotate(Instant now) {
        if (rotatedAt != null) {
            throw new IllegalStateException("A refresh token is rotated once");
        }
        rotatedAt = now;
    }

    boolean isRotated() {
        return rotatedAt != null;
    }

    /** Returns whether it was rotated so long ago that only a copy can be presented again. */
    boolean isReusedAt(Instant now) {
        return rotatedAt != null && rotatedAt.plus(GRACE).isBefore(now);
    }

    boolean hasExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
