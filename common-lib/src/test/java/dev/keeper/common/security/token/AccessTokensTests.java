package dev.keeper.common.security.token;

import static dev.keeper.common.security.token.Forgery.ANOTHER_KEY;
import static dev.keeper.common.security.token.Forgery.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tests the check of access tokens against the attacks in RFC 8725. */
class AccessTokensTests {

    private KeyEndpoint endpoint;
    private Forgery forgery;
    private JwtDecoder decoder;

    @BeforeEach
    void aServiceThatKnowsTheKeyEndpoint() throws IOException {
        endpoint = new KeyEndpoint();
        endpoint.publish("now", KEY);
        forgery = new Forgery("now", KEY);
        decoder = decoderFor(endpoint.uri());
    }

    @AfterEach
    void closeTheKeyEndpoint() {
        endpoint.close();
    }

    @Test
    void aProperTokenIsAccepted() {
        assertThat(decoder.decode(forgery.token()).getClaimAsString("name")).isEqualTo("Anna Keller");
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        assertRefused(forgery.unsigned().compact());
    }

    @Test
    void aTokenWhoseSignatureWasTakenAwayIsRefused() {
        var token = forgery.token();

        assertRefused(token.substring(0, token.lastIndexOf('.') + 1));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() {
        var secret = Keys.hmacShaKeyFor(KEY.getPublic().getEncoded());

        assertRefused(forgery.unsigned().signWith(secret, Jwts.SIG.HS256).compact());
    }

    @Test
    void aTokenSignedWithAnotherAlgorithmOfTheSameKeyIsRefused() {
        assertRefused(
                forgery.unsigned().signWith(KEY.getPrivate(), Jwts.SIG.RS512).compact());
        assertRefused(
                forgery.unsigned().signWith(KEY.getPrivate(), Jwts.SIG.PS256).compact());
    }

    @Test
    void aTokenSignedWithAKeyOfTheForgerIsRefused() {
        assertRefused(new Forgery("now", ANOTHER_KEY).token());
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws IOException {
        try (var forger = new KeyEndpoint()) {
            forger.publish("now", ANOTHER_KEY);
            var bringing = new Forgery("now", ANOTHER_KEY);

            assertRefused(bringing.with(token -> token.header()
                    .add("jku", forger.uri().toString())
                    .add("x5u", forger.uri().toString())
                    .and()));
            assertRefused(bringing.with(token -> token.header()
                    .add(
                            "jwk",
                            Map.of(
                                    "kty",
                                    "RSA",
                                    "n",
                                    Base64.getUrlEncoder()
                                            .encodeToString(
                                                    ANOTHER_KEY.getPublic().getEncoded()),
                                    "e",
                                    "AQAB"))
                    .and()));
            assertThat(forger.calls()).isZero();
        }
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        var parts = forgery.token().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var promoted = claims.replace("SALESPERSON", "ADMIN");
        assertThat(promoted).isNotEqualTo(claims);

        assertRefused(parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(promoted.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts[2]);
    }

    @Test
    void aTokenThatExpiredIsRefused() {
        assertRefused(forged(token -> token.expiration(in(Duration.ofSeconds(-10)))));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(forged(token -> token.expiration(null)));
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        assertRefused(forged(token -> token.subject(null)));
    }

    @Test
    void aTokenThatNamesNoKeyIsRefused() {
        assertRefused(forged(token -> token.header().delete("kid").and()));
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() {
        assertRefused(forged(token -> token.notBefore(in(Duration.ofMinutes(1)))));
    }

    @Test
    void clocksMayDifferByAFewSeconds() {
        var token = forged(builder -> builder.notBefore(in(Duration.ofSeconds(2))));

        assertThatCode(() -> decoder.decode(token)).doesNotThrowAnyException();
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(forged(token -> token.issuer("https://keeper.example")));
        assertRefused(forged(token -> token.issuer(null)));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(forged(token -> token.claim("aud", "payroll")));
        assertRefused(forged(token -> token.claim("aud", null)));
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        assertRefused(forged(token -> token.header().type("JWT").and()));
        assertRefused(forged(token -> token.header().type("refresh+jwt").and()));
        assertRefused(forged(token -> token.header().type(null).and()));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertRefused("");
        assertRefused("...");
        assertRefused("a.b.c");
        assertRefused("x".repeat(100_000));
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() {
        assertRefused(new Forgery("unknown", KEY).token());
    }

    @Test
    void aNewKeyIsFoundWithoutARestart() {
        decoder.decode(forgery.token());

        endpoint.publish("next", ANOTHER_KEY);
        var rotated = new Forgery("next", ANOTHER_KEY);

        assertThatCode(() -> decoder.decode(rotated.token())).doesNotThrowAnyException();
        assertThatCode(() -> decoder.decode(forgery.token())).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfUnknownKeysDoesNotReachTheKeyEndpoint() {
        decoder.decode(forgery.token());

        for (int number = 0; number < 100; number++) {
            assertRefused(new Forgery(UUID.randomUUID().toString(), KEY).token());
        }

        assertThat(endpoint.calls()).isLessThanOrEqualTo(3);
        assertThatCode(() -> decoder.decode(forgery.token())).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfTokensOfAKnownKeyAsksTheKeyEndpointOnce() {
        for (int number = 0; number < 100; number++) {
            decoder.decode(forgery.token());
        }

        assertThat(endpoint.calls()).isEqualTo(1);
    }

    @Test
    void tokensAreStillAcceptedWhileTheKeyEndpointIsAway() {
        decoder.decode(forgery.token());

        endpoint.close();

        assertThatCode(() -> decoder.decode(forgery.token())).doesNotThrowAnyException();
        assertRefused(new Forgery("unknown", KEY).token());
        assertThatCode(() -> decoder.decode(forgery.token())).doesNotThrowAnyException();
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledInvalid() {
        endpoint.close();

        assertThatThrownBy(() -> decoder.decode(forgery.token()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private String forged(UnaryOperator<JwtBuilder> change) {
        return forgery.with(change);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private void assertRefused(String token) {
        // Any other exception would count as an error of the service, not of the token.
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private static JwtDecoder decoderFor(URI keys) {
        var settings = new SecuritySettings(
                keys, "https://keeper.dev", "keeper", Duration.ofSeconds(1), Duration.ofSeconds(2));
        return AccessTokens.decoder(settings, AccessTokens.publishedKeys(settings));
    }
}
