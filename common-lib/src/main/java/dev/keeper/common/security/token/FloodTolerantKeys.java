package dev.keeper.common.security.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treats a key as unknown if it is missing from the latest fetch, although the rate limit forbids another fetch now. */
final class FloodTolerantKeys implements JWKSource<SecurityContext> {

    private final JWKSource<SecurityContext> keys;
    private volatile boolean fetched;

    FloodTolerantKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var found = keys.get(selector, context);
            fetched = true;
            return found;
        } catch (RateLimitReachedException askedTooOften) {
            if (fetched) {
                return List.of();
            }
            throw askedTooOften;
        }
    }
}
