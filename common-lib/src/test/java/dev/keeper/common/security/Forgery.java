package dev.keeper.common.security;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes access tokens that are right but for one thing. */
final class Forgery {

    static final KeyPair KEY = Jwts.SIG.RS256.keyPair().build();
    static final KeyPair ANOTHER_KEY = Jwts.SIG.RS256.keyPair().build();

    private final String keyId;
    private final KeyPair key;

    Forgery(String keyId, KeyPair key) {
        this.keyId = keyId;
        this.key = key;
    }

    String token() {
        return with(token -> token);
    }

    String with(UnaryOperator<JwtBuilder> change) {
        return change.apply(unsigned())
                .signWith(key.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    /** Everything but the signature. */
    JwtBuilder unsigned() {
        var now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(keyId)
                .type("at+jwt")
                .and()
                .issuer("https://keeper.dev")
                .audience()
                .add("keeper")
                .and()
                .subject(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("name", "Anna Keller")
                .claim("assignments", List.of(Map.of("role", "SALESPERSON", "branch", "PHL")));
    }
}
