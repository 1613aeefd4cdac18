package dev.keeper.common.security.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Builds the check of access tokens (RFC 8725, RFC 9068): RS256 only, type {@code at+jwt}, issuer, audience, dates and
 * a subject.
 *
 * <p>Keys are cached, refreshed ahead of their expiry, and still used while the key endpoint is away. A flood of
 * unknown key ids causes at most two requests to that endpoint in half a minute.
 */
final class AccessTokens {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final String KEY_ID = "kid";
    private static final int MAX_KEY_SET_BYTES = 64 * 1024;
    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration KEYS_OUTAGE_TOLERATED = Duration.ofHours(4);
    private static final Duration REFETCH_INTERVAL = Duration.ofSeconds(30);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private AccessTokens() {}

    static JwtDecoder decoder(SecuritySettings settings, JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // Spring's validators below check the claims, so that each rule exists once.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                AccessTokens::requireKeyId,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
        return decoder;
    }

    /** A token without a key id would be tried with every known key. */
    private static OAuth2TokenValidatorResult requireKeyId(Jwt token) {
        return token.getHeaders().get(KEY_ID) instanceof String
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token names no key", null));
    }

    static JWKSource<SecurityContext> publishedKeys(SecuritySettings settings) {
        var retriever = new DefaultResourceRetriever(
                (int) settings.connectTimeout().toMillis(),
                (int) settings.readTimeout().toMillis(),
                MAX_KEY_SET_BYTES);
        try {
            return new FloodTolerantKeys(
                    JWKSourceBuilder.create(settings.jwksUri().toURL(), retriever)
                            .cache(KEYS_LIVE.toMillis(), settings.readTimeout().toMillis() * 2)
                            .rateLimited(REFETCH_INTERVAL.toMillis())
                            .outageTolerant(KEYS_OUTAGE_TOLERATED.toMillis())
                            .build());
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("keeper.security.jwks-uri is not an address", malformed);
        }
    }
}
