package dev.keeper.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.TestSuite;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenCheckIT {

    private static TestSuite suite;

    @BeforeAll
    static void start() {
        suite = TestSuite.start();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("algorithm none", suite -> unsigned()),
                bad("HS256 signed with the public key", TokenCheckIT::signedWithThePublicKey),
                bad(
                        "signed by somebody else",
                        suite -> suite.tokenBuilder("anna")
                                .signWith(Jwts.SIG.RS256.keyPair().build().getPrivate(), Jwts.SIG.RS256)
                                .compact()),
                bad(
                        "another algorithm of the same key",
                        suite -> suite.tokenBuilder("anna")
                                .signWith(suite.keys().getPrivate(), Jwts.SIG.RS512)
                                .compact()),
                bad("own key in the header", TokenCheckIT::withItsOwnKey),
                bad(
                        "expired",
                        suite -> suite.tokenBuilder("anna")
                                .expiration(in(Duration.ofSeconds(-30)))
                                .compact()),
                bad(
                        "without an expiry",
                        suite -> suite.tokenBuilder("anna").expiration(null).compact()),
                bad(
                        "not valid yet",
                        suite -> suite.tokenBuilder("anna")
                                .notBefore(in(Duration.ofMinutes(2)))
                                .compact()),
                bad(
                        "another issuer",
                        suite -> suite.tokenBuilder("anna")
                                .issuer("https://evil.example")
                                .compact()),
                bad(
                        "another audience",
                        suite -> suite.tokenBuilder("anna")
                                .audience()
                                .remove("keeper")
                                .add("other")
                                .and()
                                .compact()),
                bad(
                        "another type",
                        suite -> suite.tokenBuilder("anna")
                                .header()
                                .type("JWT")
                                .and()
                                .compact()),
                bad(
                        "without a type",
                        suite -> suite.tokenBuilder("anna")
                                .header()
                                .delete("typ")
                                .and()
                                .compact()),
                bad(
                        "without a key id",
                        suite -> suite.tokenBuilder("anna")
                                .header()
                                .delete("kid")
                                .and()
                                .compact()),
                bad(
                        "without a subject",
                        suite -> suite.tokenBuilder("anna").subject(null).compact()),
                bad("cut off", suite -> suite.token("anna").substring(0, 100)),
                bad("no token at all", suite -> "x"),
                bad("endless", suite -> "x".repeat(9_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedBeforeAnythingIsForwarded(String what, Function<TestSuite, String> token) {
        int before = suite.requestsReceived();

        HttpResponse<String> response = get(token.apply(suite));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(TestSuite.json(response).get("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(suite.requestsReceived()).isEqualTo(before);
    }

    @Test
    void withoutATokenNothingIsForwarded() {
        int before = suite.requestsReceived();

        HttpResponse<String> response = suite.get("/api/v1/vehicles");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(suite.requestsReceived()).isEqualTo(before);
    }

    @Test
    void aGoodTokenPassesAgainAndAgain() {
        String token = suite.token(UUID.randomUUID().toString());

        for (int i = 0; i < 5; i++) {
            assertThat(get(token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRememberedTokenIsForgottenWhenItExpires() {
        String token =
                suite.tokenBuilder("anna").expiration(in(Duration.ofSeconds(2))).compact();
        assertThat(get(token).statusCode()).isEqualTo(200);

        // Two seconds, plus the five by which the clocks of two machines may differ.
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> get(token).statusCode() == 401);
    }

    @Test
    void aFloodOfUnknownKeysDoesNotReachTheKeyEndpoint() {
        get(suite.token("anna"));
        int before = suite.keyRequests();

        for (int i = 0; i < 200; i++) {
            String token = suite.tokenBuilder("anna")
                    .header()
                    .keyId("unknown-" + i)
                    .and()
                    .compact();
            assertThat(get(token).statusCode()).isIn(401, 429);
        }

        assertThat(suite.keyRequests() - before).isLessThanOrEqualTo(2);
        assertThat(get(suite.token("anna")).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAnyKeyATokenCannotBeJudged() {
        try (TestSuite keyless = TestSuite.start("--keeper.security.jwks-uri=http://127.0.0.1:1/jwks.json")) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response =
                        keyless.get("/api/v1/vehicles", "Authorization", "Bearer " + keyless.token("anna"));

                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(TestSuite.json(response).get("code").asString()).isEqualTo("UNAVAILABLE");
            }
            assertThat(keyless.post("/api/v1/auth/sign-in", BodyPublishers.ofString("{}"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(String token) {
        return suite.get("/api/v1/vehicles", "Authorization", "Bearer " + token);
    }

    private static Arguments bad(String what, Function<TestSuite, String> token) {
        return Arguments.of(what, token);
    }

    private static Date in(Duration duration) {
        return Date.from(Instant.now().plus(duration));
    }

    private static String unsigned() {
        return base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + TestSuite.KEY_ID + "\"}")
                + '.'
                + base64("{\"iss\":\"" + TestSuite.ISSUER + "\",\"aud\":\"keeper\",\"sub\":\"anna\",\"nbf\":1,"
                        + "\"exp\":9999999999}")
                + '.';
    }

    private static String signedWithThePublicKey(TestSuite suite) {
        return suite.tokenBuilder("anna")
                .signWith(Keys.hmacShaKeyFor(suite.publicKey().getEncoded()), Jwts.SIG.HS256)
                .compact();
    }

    private static String withItsOwnKey(TestSuite suite) {
        KeyPair own = Jwts.SIG.RS256.keyPair().build();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        Map<String, String> jwk = Map.of(
                "kty",
                "RSA",
                "kid",
                "own",
                "n",
                encoder.encodeToString(
                        ((RSAPublicKey) own.getPublic()).getModulus().toByteArray()),
                "e",
                "AQAB");
        return suite.tokenBuilder("anna")
                .header()
                .keyId("own")
                .add("jwk", jwk)
                .add("jku", "https://evil.example/jwks.json")
                .and()
                .signWith(own.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
