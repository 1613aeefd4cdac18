package dev.keeper.common.security.token;

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
 * The check of access tokens, the same in every service and in the gateway. It caches valid tokens, so that ten clicks
 * of one person cause one verification.
 *
 * <p>Tokens are cached for a minute at most, never beyond their expiry: a withdrawn key is not trusted for longer.
 * Invalid tokens are not cached, so that no attacker can fill the memory with them.
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

    /** Returns the token if it was found valid before and has not expired; makes no remote call. */
    public @Nullable Jwt remembered(String token) {
        var known = verified.getIfPresent(token);
        return known != null && Objects.requireNonNull(known.getExpiresAt()).isAfter(clock.instant()) ? known : null;
    }

    /**
     * Verifies the token, unless it is cached.
     *
     * @throws BadJwtException if it is invalid
     * @throws org.springframework.security.oauth2.jwt.JwtException if it cannot be checked, because no key is available
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
