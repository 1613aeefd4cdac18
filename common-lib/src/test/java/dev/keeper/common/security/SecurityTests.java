package dev.keeper.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.sample.SampleClient;
import dev.keeper.common.security.token.Forgery;
import dev.keeper.common.security.token.KeyEndpoint;
import io.jsonwebtoken.JwtBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The security of a service without anything behind it: who is admitted, and how the others are refused. */
class SecurityTests {

    private static final List<String> NEEDS_SERVERS = List.of(
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration");

    private static KeyEndpoint endpoint;
    private static Forgery forgery;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void aServiceThatKnowsTheKeyEndpoint() throws IOException {
        endpoint = new KeyEndpoint();
        endpoint.publish("now", Forgery.KEY);
        forgery = new Forgery("now", Forgery.KEY);
        service = start(endpoint);
    }

    @AfterAll
    static void stopTheService() {
        service.close();
        endpoint.close();
    }

    @Test
    void whoHasAProperTokenIsKnown() {
        var answer = as(forgery.token()).get("/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("Anna Keller");
        assertThat(answer.json().path("grants").path(0).path("role").asString()).isEqualTo("SALESPERSON");
    }

    @Test
    void withoutATokenOneHasToSignIn() {
        var answer = as(null).get("/whoami");

        answer.isProblem(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void anUnknownPathNeedsATokenToo() {
        as(null).get("/nothing").isProblem(401, "UNAUTHENTICATED");
        as(forgery.token()).get("/nothing").isProblem(404, "NOT_FOUND");
    }

    @Test
    void aPublicPathNeedsNone() {
        assertThat(as(null).get("/open").status()).isEqualTo(200);
        assertThat(as(null).get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNotProperIsToldNothingElse(String token) {
        var answer = as(token).get("/whoami");

        answer.isProblem(401, "UNAUTHENTICATED");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("The access token is not valid here or has expired.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    static List<String> aTokenThatIsNotProperIsToldNothingElse() {
        return List.of(
                "nonsense",
                "a.b.c",
                forgery.unsigned().compact(),
                forged(token -> token.issuer("https://keeper.example")),
                forged(token -> token.header().type("JWT").and()),
                new Forgery("unknown", Forgery.ANOTHER_KEY).token(),
                forged(token -> token.subject("anna")),
                forged(token -> token.subject(null)),
                forged(token -> token.claim("assignments", "ADMIN")),
                forged(token -> token.claim("assignments", 7)),
                forged(token -> token.claim("assignments", Map.of("role", "ADMIN"))),
                forged(token -> token.claim("assignments", List.of("ADMIN"))),
                forged(token -> token.claim("assignments", List.of(Map.of("role", 7)))),
                forged(token -> token.claim("assignments", List.of(Map.of("role", "SALESPERSON", "branch", 7)))),
                forged(token -> token.claim("assignments", List.of(List.of("ADMIN")))));
    }

    @Test
    void aRoleThatNoRightIsGivenToTakesNoneAway() {
        var token = forged(claims -> claims.claim(
                "assignments",
                List.of(
                        Map.of("role", "OWNER"),
                        Map.of("branch", "PHL"),
                        Map.of("role", "ASSISTANT", "branch", "MIA"))));

        var grants = as(token).get("/whoami").json().path("grants");

        assertThat(grants.size()).isEqualTo(2);
        assertThat(grants.path(0).path("role").asString()).isEqualTo("OWNER");
        assertThat(grants.path(1).path("role").asString()).isEqualTo("ASSISTANT");
    }

    @Test
    void aTokenWithoutAssignmentsIsOfSomebodyWithoutRights() {
        var answer = as(forged(claims -> claims.claim("assignments", null))).get("/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("grants").size()).isZero();
    }

    @Test
    void headersThatClaimAnIdentityAreNotBelieved() {
        var answer = as(forgery.token())
                .send(as(forgery.token())
                        .request("/whoami")
                        .headers(
                                "X-User-Id",
                                UUID.randomUUID().toString(),
                                "X-Forwarded-User",
                                "admin",
                                "X-Role",
                                "ADMIN"));

        assertThat(answer.json().path("name").asString()).isEqualTo("Anna Keller");
        assertThat(answer.body()).doesNotContain("ADMIN");
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        as(null).get("/whoami?access_token=" + forgery.token()).isProblem(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open-but-broken", "/open-but-throwing"})
    void anErrorOfAPublicPathIsNotReportedAsMissingToken(String path) {
        assertThat(as(null).get(path).status()).isEqualTo(500);
    }

    @Test
    void anErrorIsNotReportedAsMissingRight() {
        assertThat(as(forgery.token()).get("/broken").status()).isEqualTo(500);
    }

    @Test
    void aFloodOfUnknownKeysIsRefusedWithoutHarmToTheOthers() {
        var before = endpoint.calls();

        for (int number = 0; number < 50; number++) {
            var flood = new Forgery("flood-" + number, Forgery.ANOTHER_KEY);
            as(flood.token()).get("/whoami").isProblem(401, "UNAUTHENTICATED");
        }

        assertThat(as(forgery.token()).get("/whoami").status()).isEqualTo(200);
        assertThat(endpoint.calls() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void aTokenThatCannotBeCheckedBecauseTheKeysAreAwayIsAskedForAgainLater() throws IOException {
        var away = new KeyEndpoint();
        away.close();

        try (var service = start(away)) {
            var answer = new SampleClient(portOf(service), forgery.token()).get("/whoami");

            answer.isProblem(503, "UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotBlank();
        }
    }

    private static String forged(UnaryOperator<JwtBuilder> change) {
        return forgery.with(change);
    }

    private static SampleClient as(@Nullable String token) {
        return new SampleClient(portOf(service), token);
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext start(KeyEndpoint keys) {
        return new SpringApplicationBuilder(Door.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.config.name=none",
                        "--spring.application.name=door",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.endpoint.health.probes.enabled=true",
                        "--keeper.security.jwks-uri=" + keys.uri(),
                        "--spring.autoconfigure.exclude=" + String.join(",", NEEDS_SERVERS));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Rooms.class)
    static class Door {

        @Bean
        PublicPaths publicPaths() {
            return new PublicPaths(List.of("/open", "/open-but-broken", "/open-but-throwing"));
        }
    }

    @RestController
    static class Rooms {

        @GetMapping("/whoami")
        Caller whoAmI(@SignedIn Caller caller) {
            return caller;
        }

        @GetMapping("/open")
        String open() {
            return "open";
        }

        @GetMapping({"/broken", "/open-but-broken"})
        void broken(HttpServletResponse response) throws IOException {
            response.sendError(500);
        }

        @GetMapping("/open-but-throwing")
        void throwing() {
            throw new StackOverflowError();
        }
    }
}
