package dev.keeper.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.auth.session.token.RefreshTokenValue;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void aSessionIsOpenUntilItsLifetimeIsOver() {
        var session = new Session(UUID.randomUUID(), NOW, WEEK);

        assertThat(session.isOpenAt(NOW.plus(WEEK).minusMillis(1))).isTrue();
        assertThat(session.isOpenAt(NOW.plus(WEEK))).isFalse();
    }

    @Test
    void anEndedSessionStaysEnded() {
        var session = new Session(UUID.randomUUID(), NOW, WEEK);

        session.end(NOW);

        assertThat(session.isOpenAt(NOW)).isFalse();
    }

    @Test
    void aTokenExpiresWhenIdleAndNeverAfterItsSession() {
        var session = new Session(UUID.randomUUID(), NOW, WEEK);
        var idle = Duration.ofHours(12);

        assertThat(session.tokenExpiry(NOW, idle)).isEqualTo(NOW.plus(idle));
        assertThat(session.tokenExpiry(NOW.plus(WEEK).minusSeconds(60), idle)).isEqualTo(NOW.plus(WEEK));
    }

    @Test
    void aRotatedTokenIsReusedOnceTheGraceIsOver() {
        var token = new RefreshToken(UUID.randomUUID(), RefreshTokenValue.random(), NOW.plus(WEEK));
        assertThat(token.isReusedAt(NOW)).isFalse();

        token.rotate(NOW);

        assertThat(token.isReusedAt(NOW.plusSeconds(10))).isFalse();
        assertThat(token.isReusedAt(NOW.plusSeconds(10).plusMillis(1))).isTrue();
        assertThatThrownBy(() -> token.rotate(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSuccessorOfATokenIsKnownToWhoeverHasTheSecretOnly() {
        var token = RefreshTokenValue.random();
        var secret = new SecretKeySpec(new byte[] {1, 2, 3}, "HmacSHA256");
        var other = new SecretKeySpec(new byte[] {3, 2, 1}, "HmacSHA256");

        assertThat(token.successor(secret)).isEqualTo(token.successor(secret)).isNotEqualTo(token);
        assertThat(token.successor(other)).isNotEqualTo(token.successor(secret));
        assertThat(token.text())
                .hasSize(43)
                .isNotEqualTo(RefreshTokenValue.random().text());
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
