package dev.keeper.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

class SigningKeyIT extends RunningAuthService {

    private static final String KEYS = "/.well-known/jwks.json";
    private static final String ROTATE = "/api/v1/auth/signing-keys";

    @Autowired
    private KeyRing ring;

    @Autowired
    private SigningKeyService service;

    @AfterEach
    void theRotationIsOver() {
        asSuperuser(
                "UPDATE auth.signing_keys SET signs_from = now() - interval '1 millisecond' WHERE signs_from > now()");
        ring.forget();
    }

    @Test
    void theKeysArePublishedWithoutTheirSecrets() {
        var answer = http.get(KEYS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=30, public");
        var key = answer.json().path("keys").path(0);
        assertThat(key.path("kty").asString()).isEqualTo("RSA");
        assertThat(key.path("alg").asString()).isEqualTo("RS256");
        assertThat(key.path("use").asString()).isEqualTo("sig");
        assertThat(key.path("e").asString()).isEqualTo("AQAB");
        assertThat(key.path("n").asString()).hasSize(342);
        assertThat(key.has("d")).isFalse();
    }

    @Test
    void noPrivateKeyIsStoredReadable() {
        for (var stored : jdbc.sql("SELECT encrypted_private_key FROM signing_keys")
                .query(byte[].class)
                .list()) {
            assertThatThrownBy(() -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(stored)))
                    .isInstanceOf(InvalidKeySpecException.class);
        }
    }

    @Test
    void everyServiceAcceptsTheTokensByTheKeysItFetches() {
        asAnotherService(decoder -> {
            var token = decoder.decode(administrator());

            assertThat(token.getClaimAsString("name")).isEqualTo("Administrator");
            assertThatThrownBy(() -> decoder.decode(TestTokens.tokenFor(Role.ADMIN, null)))
                    .isInstanceOf(JwtException.class);
        });
    }

    @Test
    void aTokenOfSomebodyElsesKeyIsNotAccepted() {
        assertThat(http.as(TestTokens.tokenFor(Role.ADMIN, null))
                        .get("/api/v1/branches")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aNewKeyIsPublishedAtOnceAndSignsLaterWithoutSigningAnybodyOut() {
        var before = signIn(ADMINISTRATOR);
        var oldKid = kidOf(before);

        var rotated = http.as(administrator()).post(ROTATE);

        assertThat(rotated.status()).isEqualTo(201);
        var newKid = rotated.string("kid");
        assertThat(publishedKids()).contains(oldKid, newKid);
        assertThat(kidOf(signIn(ADMINISTRATOR))).isEqualTo(oldKid);

        theRotationIsOver();

        var after = signIn(ADMINISTRATOR);
        assertThat(kidOf(after)).isEqualTo(newKid);
        assertThat(http.as(before).get("/api/v1/auth/me").status()).isEqualTo(200);
        assertThat(http.as(after).get("/api/v1/auth/me").status()).isEqualTo(200);
        asAnotherService(decoder -> assertThat(List.of(decoder.decode(before), decoder.decode(after)))
                .hasSize(2));
    }

    @Test
    void aSecondRotationWaitsForTheFirst() {
        http.as(administrator()).post(ROTATE);

        var second = http.as(administrator()).post(ROTATE);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("KEY_ROTATION_PENDING");
    }

    @Test
    void aRetiredKeyIsForgotten() {
        var oldKid = kidOf(signIn(ADMINISTRATOR));
        http.as(administrator()).post(ROTATE);
        asSuperuser("UPDATE auth.signing_keys SET signs_from = signs_from - interval '30 minutes'");

        service.forgetRetired();

        assertThat(publishedKids()).doesNotContain(oldKid).hasSize(1);
        var renewed = signIn(ADMINISTRATOR);
        assertThat(http.as(renewed).get("/api/v1/auth/me").status()).isEqualTo(200);
        forgetTokens();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "API_CLIENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsRotate(Role role) {
        assertThat(http.as(tokenOf(role, role.actsEverywhere() ? null : "EAST"))
                        .post(ROTATE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutATokenNobodyRotates() {
        assertThat(http.post(ROTATE).status()).isEqualTo(401);
    }

    private void asAnotherService(Consumer<JwtDecoder> check) {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(tokenCheckOfEveryService()))
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("keeper.security.jwks-uri=http://127.0.0.1:%d%s".formatted(port, KEYS))
                .run(context -> check.accept(context.getBean(JwtDecoder.class)));
    }

    private static Class<?> tokenCheckOfEveryService() {
        try {
            return Class.forName("dev.keeper.common.security.token.AccessTokenConfiguration");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private List<String> publishedKids() {
        var kids = new ArrayList<String>();
        http.get(KEYS)
                .json()
                .path("keys")
                .forEach(key -> kids.add(key.path("kid").asString()));
        return kids;
    }

    private static String kidOf(String token) {
        var header = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        return JsonMapper.builder().build().readTree(header).path("kid").asString();
    }
}
