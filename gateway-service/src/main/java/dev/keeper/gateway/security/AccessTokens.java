package dev.keeper.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import dev.keeper.gateway.GatewaySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Judges access tokens (RFC 9068, RFC 8725): RS256 only, keys only from auth-service, type, issuer, audience and
 * dates. A token that was found valid is remembered and not verified again.
 */
@Component
public class AccessTokens {

    private static final int LONGEST_TOKEN = 8 * 1024;

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Duration skew;
    private final Cache<String, VerifiedToken> verified;

    AccessTokens(GatewaySettings settings, SigningKeys keys, Clock clock) {
        GatewaySettings.Token token = settings.token();
        this.clock = clock;
        this.skew = token.clockSkew();
        this.decoder = decoder(token, keys, clock);
        this.verified = Caffeine.newBuilder()
                .maximumSize(token.remembered())
                .expireAfter(Expiry.<String, VerifiedToken>creating(
                        (text, known) -> Duration.between(clock.instant(), known.usableUntil())))
                .build();
        keys.whenChanged(verified::invalidateAll);
    }

    /** The token if it was verified before and is still usable; costs one look-up. */
    public @Nullable VerifiedToken remembered(String token) {
        VerifiedToken known = verified.getIfPresent(token);
        return known != null && known.usableUntil().isAfter(clock.instant()) ? known : null;
    }

    /** Verifies the token; empty means that it is not valid, for whatever reason. Fails only when no keys are known. */
    public Mono<Optional<VerifiedToken>> verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Mono.just(Optional.empty());
        }
        return decoder.decode(token)
                .map(jwt -> Optional.of(remember(token, jwt)))
                .onErrorResume(JwtException.class, invalid -> Mono.just(Optional.empty()))
                .onErrorMap(failure -> failure.getCause() instanceof KeysUnavailable cause ? cause : failure);
    }

    private VerifiedToken remember(String token, Jwt jwt) {
        Instant expiry = Objects.requireNonNull(jwt.getExpiresAt());
        VerifiedToken known = new VerifiedToken(Objects.requireNonNull(jwt.getSubject()), expiry.plus(skew));
        verified.put(token, known);
        return known;
    }

    private static ReactiveJwtDecoder decoder(GatewaySettings.Token settings, SigningKeys keys, Clock clock) {
        JwtTimestampValidator dates = new JwtTimestampValidator(settings.clockSkew());
        dates.setClock(clock);
        dates.setAllowEmptyExpiryClaim(false);
        dates.setAllowEmptyNotBeforeClaim(false);
        JwtTypeValidator type = new JwtTypeValidator("at+jwt");
        type.setAllowEmpty(false);
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> keyOf(token, keys))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()),
                dates,
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
        return decoder;
    }

    // Only the key id leads to a key; jwk, jku and x5u headers are never followed.
    private static Flux<JWK> keyOf(SignedJWT token, SigningKeys keys) {
        String keyId = token.getHeader().getKeyID();
        return keyId == null || !JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                ? Flux.empty()
                : keys.find(keyId).flux();
    }
}
