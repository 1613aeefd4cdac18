package dev.keeper.auth.key;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.employee.Assignment;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs access tokens (RFC 9068) with the current key. */
@Component
public class AccessTokenIssuer {

    private final KeyRing ring;
    private final Clock clock;
    private final String issuer;
    private final String audience;
    private final Duration lifetime;

    AccessTokenIssuer(
            KeyRing ring,
            Clock clock,
            AuthSettings settings,
            @Value("${keeper.security.issuer}") String issuer,
            @Value("${keeper.security.audience:keeper}") String audience) {
        this.ring = ring;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
        this.lifetime = settings.accessTokenLifetime();
    }

    /** Issues a token with these claims, valid until it expires. */
    public String issue(AccessTokenClaims claims) {
        var key = ring.signingKey();
        var now = clock.instant();
        return Jwts.builder()
                .header()
                .keyId(key.id())
                .type("at+jwt")
                .and()
                .issuer(issuer)
                .audience()
                .add(audience)
                .and()
                .subject(claims.employeeId().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(lifetime)))
                .claim("sid", claims.sessionId().toString())
                .claim("name", claims.name())
                .claim("email", claims.email())
                .claim("assignments", assignments(claims.assignments()))
                .signWith(key.privateKey(), Jwts.SIG.RS256)
                .compact();
    }

    private static List<Map<String, String>> assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> assignment.branch() == null
                        ? Map.of("role", assignment.role().name())
                        : Map.of("role", assignment.role().name(), "branch", assignment.branch()))
                .toList();
    }
}
