package dev.keeper.common.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {

    private static final Instant START = Instant.parse("2026-11-20T15:04:05Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger verified = new AtomicInteger();
    private final RememberedTokens tokens = new RememberedTokens(this::verify, clock());

    @Test
    void aTokenIsVerifiedOnce() {
        var first = tokens.decode("valid for PT10M");

        assertThat(tokens.decode("valid for PT10M")).isSameAs(first);
        assertThat(verified).hasValue(1);
    }

    @Test
    void eachTokenIsVerifiedByItself() {
        tokens.decode("valid for PT10M");
        tokens.decode("valid for PT9M");

        assertThat(verified).hasValue(2);
    }

    @Test
    void aTokenIsVerifiedAgainAfterAMinuteBecauseItsKeyMayBeWithdrawn() {
        tokens.decode("valid for PT10M");
        pass(Duration.ofSeconds(61));
        tokens.decode("valid for PT10M");

        assertThat(verified).hasValue(2);
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() {
        tokens.decode("valid for PT20S");
        pass(Duration.ofSeconds(20));

        assertThatThrownBy(() -> tokens.decode("valid for PT20S")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void onlyATokenThatWasFoundValidIsRemembered() {
        assertThat(tokens.remembered("valid for PT20S")).isNull();
        var verified = tokens.decode("valid for PT20S");

        assertThat(tokens.remembered("valid for PT20S")).isSameAs(verified);
        pass(Duration.ofSeconds(20));
        assertThat(tokens.remembered("valid for PT20S")).isNull();
    }

    @Test
    void whatIsLongerThanAnyTokenIsNotEvenVerified() {
        assertThatThrownBy(() -> tokens.decode("x".repeat(9_000))).isInstanceOf(BadJwtException.class);

        assertThat(verified).hasValue(0);
    }

    @Test
    void anInvalidTokenIsNotRemembered() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }

        assertThat(verified).hasValue(2);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        var expiry = START.plus(Duration.parse(token.substring("valid for ".length())));
        if (!expiry.isAfter(now.get())) {
            throw new BadJwtException("expired");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("anna")
                .expiresAt(expiry)
                .build();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
