package dev.keeper.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.RealServers;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestServers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The service on real PostgreSQL and Kafka with its first administrator; all integration tests share one instance. */
@SpringBootTest(
        classes = AuthServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=auth-service",
            "keeper.auth.key-encryption-secret=" + RunningAuthService.SECRET,
            "keeper.auth.administrator.email=" + RunningAuthService.ADMINISTRATOR,
            "keeper.auth.administrator.password=" + RunningAuthService.PASSWORD
        })
@ContextConfiguration(initializers = RealServers.class)
public abstract class RunningAuthService {

    /** Only for tests. */
    protected static final String SECRET = "only-for-tests-0123456789-0123456789";

    protected static final String ADMINISTRATOR = "admin@keeper.example";
    protected static final String PASSWORD = "only for tests, 4 wheels";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, String> TOKENS = new TreeMap<>();

    @Autowired
    protected Environment environment;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    protected Api http;

    @BeforeEach
    void connect() {
        http = new Api(port, null);
    }

    /** Returns a number that no other test uses. */
    protected static int unique() {
        return NUMBERS.incrementAndGet();
    }

    /** Returns an e-mail that no employee has. */
    protected static String newEmail() {
        return "somebody.%d@keeper.example".formatted(unique());
    }

    /** Returns a code that no branch has. */
    protected static String newCode() {
        var number = unique();
        return "X" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }

    protected String administrator() {
        return TOKENS.computeIfAbsent("ADMIN", role -> signIn(ADMINISTRATOR));
    }

    /** Returns the token of an employee with the role at the branch; registers the branch if it is missing. */
    protected String tokenOf(Role role, @Nullable String branch) {
        var known = TOKENS.get(role + " " + branch);
        if (known == null) {
            var email = newEmail();
            createEmployee(email, role, branch);
            known = signIn(email);
            TOKENS.put(role + " " + branch, known);
        }
        return known;
    }

    protected Answer createEmployee(String email, Role role, @Nullable String branch) {
        if (branch != null) {
            ensureBranch(branch);
        }
        var assignment = branch == null ? Map.of("role", role.name()) : Map.of("role", role.name(), "branch", branch);
        var answer = http.as(administrator())
                .post(
                        "/api/v1/employees",
                        Map.of(
                                "name",
                                "Test " + role,
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "assignments",
                                List.of(assignment)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    protected void ensureBranch(String code) {
        if (http.as(administrator()).get("/api/v1/branches/" + code).status() == 404) {
            var answer = http.as(administrator()).post("/api/v1/branches", branch(code, List.of()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    protected static Map<String, Object> branch(String code, List<String> regions) {
        return Map.of(
                "code",
                code,
                "name",
                "Branch " + code,
                "city",
                "Philadelphia",
                "country",
                "US",
                "timeZone",
                "America/New_York",
                "regions",
                regions);
    }

    protected String signIn(String email) {
        var answer = http.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.string("accessToken");
    }

    /** Makes every caller sign in again, for instance because the key that signed the tokens is gone. */
    protected static void forgetTokens() {
        TOKENS.clear();
    }

    /** Changes behind the service's back what otherwise only time or an operator changes. */
    protected void asSuperuser(String sql) {
        TestServers.execute(Objects.requireNonNull(environment.getProperty("spring.datasource.url")), sql);
    }
}
