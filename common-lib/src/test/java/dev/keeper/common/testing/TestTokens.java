package dev.keeper.common.testing;

import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Signs access tokens as auth-service does and publishes the key over HTTP, so that services really verify them. */
public final class TestTokens {

    private static final KeyPair KEY = Jwts.SIG.RS256.keyPair().build();
    private static final String KEY_ID = "test-key";

    private TestTokens() {}

    /** Returns the address of the public key. */
    public static String jwksUri() {
        return Endpoint.URI;
    }

    /** Returns the token of a new employee with one role; without a branch for a role that acts everywhere. */
    public static String tokenFor(Role role, @Nullable String branch) {
        return tokenFor(UUID.randomUUID(), "Test " + role, role, branch);
    }

    /** Returns the token of an employee with one role. */
    public static String tokenFor(UUID employeeId, String name, Role role, @Nullable String branch) {
        var assignment = branch == null ? Map.of("role", role.name()) : Map.of("role", role.name(), "branch", branch);
        var now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .type("at+jwt")
                .and()
                .issuer("https://keeper.dev")
                .audience()
                .add("keeper")
                .and()
                .subject(employeeId.toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("name", name)
                .claim("assignments", List.of(assignment))
                .signWith(KEY.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    private static final class Endpoint {
        static final String URI = start();

        private static String start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var keys = keySet().getBytes(StandardCharsets.UTF_8);
                server.createContext("/.well-known/jwks.json", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(keys);
                    }
                });
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.start();
                return "http://127.0.0.1:%d/.well-known/jwks.json"
                        .formatted(server.getAddress().getPort());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String keySet() {
            var key = Jwks.builder()
                    .key((RSAPublicKey) KEY.getPublic())
                    .id(KEY_ID)
                    .build();
            return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                    .formatted(key.getId(), key.get("n"), key.get("e"));
        }
    }
}
