package dev.keeper.common.security.token;

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

/** Creates access tokens with exactly one flaw. */
public final class Forgery {

    public static final KeyPair KEY = Jwts.SIG.RS256.keyPair().build();
    public static final KeyPair ANOTHER_KEY = Jwts.SIG.RS256.keyPair().build();

    private final String keyId;
    private final KeyPair key;

    public Forgery(String keyId, KeyPair key) {
        this.keyId = keyId;
        this.key = key;
    }

    public String token() {
        return with(token -> token);
    }

    public String with(UnaryOperator<JwtBuilder> change) {
        return change.apply(unsigned())
                .signWith(key.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    /** Returns a complete token without a signature. */
    public JwtBuilder unsigned() {
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
