package dev.keeper.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefreshIT extends RunningAuthService {

    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final String SIGN_OUT = "/api/v1/auth/sign-out";

    @Autowired
    private SessionService sessions;

    private String email = "";
    private String employee = "";
    private String first = "";

    @BeforeEach
    void somebodySignsIn() {
        email = newEmail();
        employee = createEmployee(email, Role.SALESPERSON, "EAST").string("id");
        first = http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD))
                .string("refreshToken");
    }

    @Test
    void aRefreshTokenIsExchangedForANewOneAndANewAccessToken() {
        var answer = refresh(first);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.string("refreshToken")).hasSize(43).isNotEqualTo(first);
        assertThat(http.as(answer.string("accessToken")).get("/api/v1/auth/me").string("email"))
                .isEqualTo(email);
        assertThat(refresh(answer.string("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatComesAgainLaterEndsTheWholeFamily() {
        var second = refresh(first).string("refreshToken");
        timePasses("11 seconds");

        var replayed = refresh(first);

        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.code()).isEqualTo("SESSION_ENDED");
        assertThat(refresh(second).code()).isEqualTo("SESSION_ENDED");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entries WHERE action = 'REFRESH_TOKEN_REUSED' AND detail LIKE '%' || :employee || '%'")
                        .param("employee", employee)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void twoTabsThatRefreshTogetherBothGoOn() {
        var tab = refresh(first);
        var otherTab = refresh(first);

        assertThat(otherTab.status()).isEqualTo(200);
        assertThat(otherTab.string("refreshToken")).isEqualTo(tab.string("refreshToken"));
        var further = refresh(tab.string("refreshToken")).string("refreshToken");
        assertThat(refresh(first).string("refreshToken"))
                .as("the live token of the family")
                .isEqualTo(further);
    }

    @Test
    void manyTabsAtTheSameMomentGetTheSameToken() {
        var answers = Collections.synchronizedSet(new HashSet<String>());
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(number -> tabs.submit(() -> {
                        var answer = refresh(first);
                        statuses.add(answer.status());
                        answers.add(answer.string("refreshToken"));
                    }));
        }

        assertThat(statuses).hasSize(8).containsOnly(200);
        assertThat(answers).hasSize(1);
    }

    @Test
    void aCopyThatWasUsedWithinTheGraceIsNoticedLater() {
        var person = refresh(first).string("refreshToken");
        var thief = refresh(first).string("refreshToken");
        refresh(person);
        timePasses("11 seconds");

        assertThat(refresh(thief).code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void anIdleSessionEnds() {
        asSuperuser("UPDATE auth.refresh_tokens SET expires_at = now() - interval '1 second' WHERE session_id IN "
                + "(SELECT id FROM auth.sessions WHERE employee_id = '%s')".formatted(employee));

        assertThat(refresh(first).code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aSessionEndsHoweverBusyItIs() {
        var second = refresh(first).string("refreshToken");
        asSuperuser("UPDATE auth.sessions SET expires_at = now() - interval '1 second' WHERE employee_id = '%s'"
                .formatted(employee));

        assertThat(refresh(second).code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void whoHasNoCurrentAssignmentAnyMoreCannotRefresh() {
        asSuperuser(
                "UPDATE auth.assignments SET first_day = '2020-01-01', last_day = '2020-12-31' WHERE employee_id = '%s'"
                        .formatted(employee));

        assertThat(refresh(first).code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void whoBecameInactiveCannotRefreshAndIsNobody() {
        var accessToken = refresh(first).string("accessToken");
        asSuperuser("UPDATE auth.employees SET active = false WHERE id = '%s'".formatted(employee));

        assertThat(refresh(first).code()).isEqualTo("SESSION_ENDED");
        assertThat(http.as(accessToken).get("/api/v1/auth/me").code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aChangedRoleIsInTheNextToken() {
        asSuperuser("UPDATE auth.assignments SET role = 'SALES_MANAGER' WHERE employee_id = '%s'".formatted(employee));

        assertThat(refresh(first).json().path("employee").path("assignments").toString())
                .isEqualTo("[{\"role\":\"SALES_MANAGER\",\"branch\":\"EAST\"}]");
    }

    @Test
    void theCookieOfAWebPageIsRenewedAsCookie() {
        var signedIn = http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD, "cookie", true));
        var cookie = cookieOf(signedIn);

        var refreshed = http.with("Cookie", cookie).post(REFRESH, Map.of());
        var withoutBody = http.with("Cookie", cookieOf(refreshed)).post(REFRESH);

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.json().has("refreshToken")).isFalse();
        assertThat(cookieOf(refreshed)).startsWith("keeper_refresh=").isNotEqualTo(cookie);
        assertThat(withoutBody.status()).isEqualTo(200);
    }

    @Test
    void anExpiredAccessTokenDoesNotStandInTheWayOfItsRenewal() {
        assertThat(http.as("expired.or.broken")
                        .post(REFRESH, Map.of("refreshToken", first))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownTokenOrNoneHasNoSession() {
        assertThat(refresh("unknown").code()).isEqualTo("SESSION_ENDED");
        assertThat(http.post(REFRESH).status()).isEqualTo(401);
        assertThat(http.post(REFRESH, Map.of("token", "x")).code()).isEqualTo("MALFORMED");
        assertThat(refresh("x".repeat(300)).status()).isEqualTo(422);
        assertThat(http.post(REFRESH, Map.of("refreshToken", "a\u0000b")).status())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        var second = refresh(first).string("refreshToken");

        var signedOut = http.post(SIGN_OUT, Map.of("refreshToken", second));

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(refresh(second).code()).isEqualTo("SESSION_ENDED");
        assertThat(http.post(SIGN_OUT, Map.of("refreshToken", second)).status()).isEqualTo(204);
        assertThat(http.post(SIGN_OUT, Map.of("refreshToken", "unknown")).status())
                .isEqualTo(204);
        assertThat(http.post(SIGN_OUT).status()).isEqualTo(204);
    }

    @Test
    void signingOutAWebPageTakesItsCookieAway() {
        var cookie = cookieOf(
                http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD, "cookie", true)));

        var signedOut = http.with("Cookie", cookie).post(SIGN_OUT, Map.of());

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.header("Set-Cookie")).contains("keeper_refresh=;", "Max-Age=0");
        assertThat(http.with("Cookie", cookie).post(REFRESH).status()).isEqualTo(401);
    }

    @Test
    void oneSessionDoesNotEndTheOther() {
        var other = http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD))
                .string("refreshToken");

        http.post(SIGN_OUT, Map.of("refreshToken", first));

        assertThat(refresh(other).status()).isEqualTo(200);
    }

    @Test
    void noTokenIsStored() {
        var second = refresh(first).string("refreshToken");

        for (var token : new String[] {first, second}) {
            assertThat(jdbc.sql("SELECT count(*) FROM refresh_tokens WHERE hash = sha256(convert_to(:token, 'UTF8'))")
                            .param("token", token)
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThat(jdbc.sql("SELECT count(*) FROM refresh_tokens t WHERE t::text LIKE '%' || :token || '%'")
                            .param("token", token)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aSessionThatWasOverForAMonthIsForgotten() {
        http.post(SIGN_OUT, Map.of("refreshToken", first));
        asSuperuser("UPDATE auth.sessions SET ended_at = now() - interval '31 days' WHERE employee_id = '%s'"
                .formatted(employee));
        var other = http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD))
                .string("refreshToken");

        sessions.forgetOver();

        assertThat(jdbc.sql("SELECT count(*) FROM sessions WHERE employee_id = CAST(:employee AS uuid)")
                        .param("employee", employee)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(refresh(other).status()).isEqualTo(200);
    }

    private Answer refresh(String token) {
        return http.post(REFRESH, Map.of("refreshToken", token));
    }

    private void timePasses(String interval) {
        asSuperuser("UPDATE auth.refresh_tokens SET rotated_at = rotated_at - interval '%s' WHERE session_id IN "
                        .formatted(interval)
                + "(SELECT id FROM auth.sessions WHERE employee_id = '%s')".formatted(employee));
    }

    private static String cookieOf(Answer answer) {
        var header = answer.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }
}
