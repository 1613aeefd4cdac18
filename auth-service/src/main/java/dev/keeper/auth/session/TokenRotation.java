package dev.keeper.auth.session;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.employee.SignedInEmployee;
import dev.keeper.auth.key.AccessTokenClaims;
import dev.keeper.auth.key.AccessTokenIssuer;
import dev.keeper.auth.key.encryption.KeyDerivation;
import dev.keeper.auth.session.token.RefreshTokenValue;
import dev.keeper.auth.session.token.SessionTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Issues the consecutive refresh tokens of a session, each with an access token. */
@Component
class TokenRotation {

    private final RefreshTokenRepository tokens;
    private final AccessTokenIssuer accessTokens;
    private final Clock clock;
    private final Duration idle;
    private final SecretKey succession;

    TokenRotation(
            RefreshTokenRepository tokens,
            AccessTokenIssuer accessTokens,
            KeyDerivation derivation,
            Clock clock,
            AuthSettings settings) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
        this.clock = clock;
        this.idle = settings.sessionIdle();
        this.succession = derivation.derive("refresh token succession", "HmacSHA256");
    }

    RefreshToken find(RefreshTokenValue value) {
        return tokens.findByHash(value.hash()).orElseThrow(SessionEnded::new);
    }

    SessionTokens issueFirst(Session session, SignedInEmployee employee) {
        return answer(session, employee, store(session, RefreshTokenValue.random()), clock.instant());
    }

    /** Rotates a valid token. If another tab has just rotated it, returns the valid token that followed. */
    SessionTokens issueNext(
            Session session, RefreshTokenValue presented, RefreshToken token, SignedInEmployee employee) {
        var value = presented.successor(succession);
        if (!token.isRotated()) {
            token.rotate(clock.instant());
            return answer(session, employee, store(session, value), clock.instant());
        }
        var next = find(value);
        while (next.isRotated()) {
            value = value.successor(succession);
            next = find(value);
        }
        return answer(session, employee, new Stored(value, next), clock.instant());
    }

    private Stored store(Session session, RefreshTokenValue value) {
        var expiry = session.tokenExpiry(clock.instant(), idle);
        return new Stored(value, tokens.saveAndFlush(new RefreshToken(session.id(), value, expiry)));
    }

    private SessionTokens answer(Session session, SignedInEmployee employee, Stored stored, Instant now) {
        var accessToken = accessTokens.issue(new AccessTokenClaims(
                employee.id(), session.id(), employee.name(), employee.email(), employee.assignments()));
        var lifetime = Duration.between(now, stored.token().expiresAt());
        return new SessionTokens(accessToken, stored.value(), lifetime, employee);
    }

    private record Stored(RefreshTokenValue value, RefreshToken token) {}
}
