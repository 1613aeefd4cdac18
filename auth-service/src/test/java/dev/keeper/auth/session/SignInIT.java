package dev.keeper.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInIT extends RunningAuthService {

    private static final String SIGN_IN = "/api/v1/auth/sign-in";
    private static final String WRONG = "wrong password for tests";

    @Test
    void theRightPasswordOpensASession() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");

        var answer = signInWith(email, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.string("tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.string("refreshToken")).hasSize(43);
        assertThat(answer.json().path("employee").path("email").asString()).isEqualTo(email);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(http.as(answer.string("accessToken")).get("/api/v1/auth/me").json())
                .isEqualTo(answer.json().path("employee"));
    }

    @Test
    void theAccessTokenSaysWhatTheServicesAgreedOn() {
        var email = newEmail();
        var id = createEmployee(email, Role.SALESPERSON, "EAST").string("id");

        var token = signInWith(email, PASSWORD).string("accessToken");

        var header = part(token, 0);
        assertThat(header.path("alg").asString()).isEqualTo("RS256");
        assertThat(header.path("typ").asString()).isEqualTo("at+jwt");
        assertThat(header.path("kid").asString()).isNotBlank();
        var claims = part(token, 1);
        assertThat(claims.path("iss").asString()).isEqualTo("https://keeper.dev");
        assertThat(claims.path("aud").toString()).contains("\"keeper\"");
        assertThat(claims.path("sub").asString()).isEqualTo(id);
        assertThat(claims.path("name").asString()).isEqualTo("Test SALESPERSON");
        assertThat(claims.path("email").asString()).isEqualTo(email);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        assertThat(claims.has("nbf")).isTrue();
        assertThat(claims.path("jti").asString()).isNotBlank();
        assertThat(claims.path("sid").asString()).isNotBlank();
        assertThat(claims.path("assignments").path(0).path("role").asString()).isEqualTo("SALESPERSON");
        assertThat(claims.path("assignments").path(0).path("branch").asString()).isEqualTo("EAST");
    }

    @Test
    void anUnknownEmailAndAWrongPasswordGetTheSameAnswer() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");

        var wrong = signInWith(email, WRONG);
        var unknown = signInWith(newEmail(), WRONG);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(names(unknown)).isEqualTo(names(wrong));
    }

    @Test
    void anUnknownEmailIsDelayedLikeAnyOther() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");
        var stranger = newEmail();

        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(signInWith(email, WRONG).status()).isEqualTo(401);
            assertThat(signInWith(stranger, WRONG).status()).isEqualTo(401);
        }

        for (var delayed : new Answer[] {signInWith(email, WRONG), signInWith(stranger, WRONG)}) {
            assertThat(delayed.status()).isEqualTo(429);
            assertThat(delayed.code()).isEqualTo("SIGN_IN_DELAYED");
            assertThat(delayed.header("Content-Type")).startsWith("application/problem+json");
            assertThat(delayed.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void theWaitIsForTheRightPasswordTooAndEndsByItself() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");
        IntStream.rangeClosed(1, 3).forEach(attempt -> signInWith(email, WRONG));
        assertThat(signInWith(email, PASSWORD).status()).isEqualTo(429);

        asSuperuser("UPDATE auth.sign_in_attempts SET next_attempt_at = next_attempt_at - interval '1 minute'");

        assertThat(signInWith(email, PASSWORD).status()).isEqualTo(200);
        assertThat(signInWith(email, WRONG).status()).as("success forgives").isEqualTo(401);
    }

    @Test
    void attemptsAtTheSameTimeAreCountedOneByOne() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 30)
                    .forEach(number -> callers.submit(
                            () -> statuses.add(signInWith(email, WRONG).status())));
        }

        assertThat(statuses).hasSize(30).containsOnly(401, 429);
        assertThat(Collections.frequency(statuses, 401)).isEqualTo(3);
    }

    @Test
    void aTokenAndAnIdempotencyKeyDoNotSaveAGuesserFromTheCount() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");
        var guesser = http.as(tokenOf(Role.TECHNICIAN, "EAST"));

        var statuses = IntStream.range(0, 5)
                .map(number -> guesser.with("Idempotency-Key", "guess-" + unique())
                        .post(SIGN_IN, Map.of("email", email, "password", WRONG))
                        .status())
                .boxed()
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 429, 429);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM idempotency_keys WHERE convert_from(body, 'UTF8') LIKE '%accessToken%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStrangersFailuresDoNotDelayThePersonAtAKnownAddress() {
        var email = newEmail();
        createEmployee(email, Role.SALESPERSON, "EAST");
        var person = http.with("X-Forwarded-For", "192.0.2.10");
        var stranger = http.with("X-Forwarded-For", "198.51.100.20");
        var right = Map.of("email", email, "password", PASSWORD);
        assertThat(person.post(SIGN_IN, right).status()).isEqualTo(200);

        IntStream.range(0, 5).forEach(number -> stranger.post(SIGN_IN, Map.of("email", email, "password", WRONG)));

        assertThat(stranger.post(SIGN_IN, right).status()).isEqualTo(429);
        assertThat(person.post(SIGN_IN, right).status()).isEqualTo(200);
    }

    @Test
    void whoHasNoCurrentAssignmentCannotSignIn() {
        var email = newEmail();
        var id = createEmployee(email, Role.SALESPERSON, "EAST").string("id");
        asSuperuser(
                "UPDATE auth.assignments SET first_day = '2020-01-01', last_day = '2020-12-31' WHERE employee_id = '%s'"
                        .formatted(id));

        var refused = signInWith(email, PASSWORD);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void whoIsInactiveCannotSignIn() {
        var email = newEmail();
        var id = createEmployee(email, Role.SALESPERSON, "EAST").string("id");
        asSuperuser("UPDATE auth.employees SET active = false WHERE id = '%s'".formatted(id));

        assertThat(signInWith(email, PASSWORD).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void aWebPageGetsTheRefreshTokenAsACookieOutOfReachOfScripts() {
        var request = Map.of("email", ADMINISTRATOR, "password", PASSWORD, "cookie", true);

        var plain = http.post(SIGN_IN, request);
        var secure = http.with("X-Forwarded-Proto", "https").post(SIGN_IN, request);

        assertThat(plain.json().has("refreshToken")).isFalse();
        assertThat(plain.header("Set-Cookie"))
                .startsWith("keeper_refresh=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth", "Max-Age=")
                .doesNotContain("Secure");
        assertThat(secure.header("Set-Cookie")).contains("Secure");
    }

    @ParameterizedTest
    @CsvSource({"email, nobody", "email, ''", "password, ''"})
    void whatIsInvalidIsRefusedByField(String field, String value) {
        var request = new HashMap<>(Map.of("email", ADMINISTRATOR, "password", PASSWORD));
        request.put(field, value);

        var refused = http.post(SIGN_IN, request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(http.post(SIGN_IN, "{").status()).isEqualTo(400);
        assertThat(http.post(SIGN_IN, Map.of("user", "x")).code()).isEqualTo("MALFORMED");
        assertThat(http.get(SIGN_IN).status()).isEqualTo(405);
        assertThat(http.with("Content-Type", "text/plain").post(SIGN_IN, "{}").status())
                .isEqualTo(415);
        assertThat(http.post(SIGN_IN, Map.of("email", "a\u0000b@c", "password", PASSWORD))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withoutATokenNobodyIsSignedIn() {
        assertThat(http.get("/api/v1/auth/me").status()).isEqualTo(401);
        assertThat(http.as(tampered(administrator())).get("/api/v1/auth/me").status())
                .isEqualTo(401);
    }

    private Answer signInWith(String email, String password) {
        return http.post(SIGN_IN, Map.of("email", email, "password", password));
    }

    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("Administrator", "Somebodyelse!");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static JsonNode part(String token, int index) {
        var text = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
        return JsonMapper.builder().build().readTree(text);
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    private static Object names(Answer answer) {
        return answer.response().headers().map().keySet();
    }
}
