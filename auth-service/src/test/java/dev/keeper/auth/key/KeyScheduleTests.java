package dev.keeper.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyScheduleTests {

    private static final KeyPair PAIR = Jwts.SIG.RS256.keyPair().build();
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant ROTATION = Instant.parse("2026-09-01T08:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final KeySchedule schedule = new KeySchedule(List.of(key("new", ROTATION), key("old", START)), LIFETIME);

    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        var before = ROTATION.minusSeconds(1);

        assertThat(schedule.signingAt(before).id()).isEqualTo("old");
        assertThat(schedule.publishedAt(before)).extracting(ReadableKey::id).containsExactly("old", "new");
        assertThat(schedule.signingAt(ROTATION).id()).isEqualTo("new");
    }

    @Test
    void anOldKeyIsPublishedUntilItsLastTokenHasExpiredOnAnyClock() {
        var lastTokenExpires = ROTATION.plus(LIFETIME);

        assertThat(schedule.publishedAt(lastTokenExpires.plusSeconds(59))).hasSize(2);
        assertThat(schedule.publishedAt(lastTokenExpires.plusSeconds(60)))
                .extracting(ReadableKey::id)
                .containsExactly("new");
    }

    @Test
    void theFirstKeySignsAlsoForAnInstanceWhoseClockIsBehind() {
        assertThat(schedule.signingAt(START.minusSeconds(2)).id()).isEqualTo("old");
    }

    private static ReadableKey key(String id, Instant signsFrom) {
        return new ReadableKey(id, (RSAPublicKey) PAIR.getPublic(), PAIR.getPrivate(), signsFrom);
    }
}
