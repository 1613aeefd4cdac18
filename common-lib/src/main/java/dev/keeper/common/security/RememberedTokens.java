package dev.keeper.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The check of access tokens, the same in every service and in the gateway. It remembers tokens that were found valid,
 * so that a person who clicks ten times is not verified ten times.
 *
 * <p>For a minute at most, so that a key that was withdrawn is not trusted for longer, and never beyond the token's expiry.
 * Invalid tokens are not remembered: nobody can fill the memory with them.
 */
public final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;
    private static final int LONGEST_TOKEN = 8 * 1024;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(REMEMBERED)
                .ticker(tickerOf(clock))
                .build();
    }

    /** The token if it was found valid before and has not expired since; never asks anybody. */
    public @Nullable Jwt remembered(String token) {
        var known = verified.getIfPresent(token);
        return known != null && Objects.requireNonNull(known.getExpiresAt()).isAfter(clock.instant()) ? known : null;
    }

    /**
     * Verifies the token, unless it is remembered.
     *
     * @throws BadJwtException if it is not valid
     * @throws org.springframework.security.oauth2.jwt.JwtException if it cannot be checked, because no key is known
     */
    @Override
    public Jwt decode(String token) {
        var known = remembered(token);
        if (known != null) {
            return known;
        }
        if (token.length() > LONGEST_TOKEN) {
            throw new BadJwtException("No access token is as long as this");
        }
        var fresh = decoder.decode(token);
        verified.put(token, fresh);
        return fresh;
    }

    private static Ticker tickerOf(Clock clock) {
        return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
