package dev.keeper.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.JsonNode;

class AuditIT extends RunningAuthService {

    private static final String ENTRIES = "/api/v1/audit-entries";

    @Autowired
    private AuditLog log;

    @Test
    void signInsAndChangesAreKeptWithWhoWhatWhenAndFromWhere() {
        var email = newEmail();
        var code = newCode();
        var employee = createEmployee(email, Role.SALESPERSON, "EAST").string("id");
        var gateway = http.with("X-Forwarded-For", "203.0.113.9");
        gateway.post("/api/v1/auth/sign-in", Map.of("email", email, "password", "wrong password for tests"));
        var refreshToken = gateway.post("/api/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD))
                .string("refreshToken");
        gateway.post("/api/v1/auth/sign-out", Map.of("refreshToken", refreshToken));
        gateway.as(administrator()).post("/api/v1/branches", branch(code, List.of()));

        var entries = newest(20);

        assertThat(entries.stream()
                        .filter(entry ->
                                entry.path("actor").path("id").asString("").equals(employee)))
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("SIGNED_OUT", "SIGNED_IN", "SIGN_IN_FAILED");
        var registered = entries.getFirst();
        assertThat(registered.path("action").asString()).isEqualTo("BRANCH_REGISTERED");
        assertThat(registered.path("record").asString()).isEqualTo("branch " + code);
        assertThat(registered.path("from").asString()).isEqualTo("203.0.113.9");
        assertThat(registered.path("actor").path("name").asString()).isEqualTo("Administrator");
        assertThat(registered.path("at").asString()).endsWith("Z");
        assertThat(entries).anyMatch(entry -> entry.path("record").asString("").equals("employee " + employee));
        assertThat(entries.toString()).doesNotContain(PASSWORD, "wrong password for tests", refreshToken, "argon2");
    }

    @Test
    void whatAStrangerTypedAsEmailIsNotKept() {
        var typed = "my.password.is.%d@keeper.example".formatted(unique());

        http.post("/api/v1/auth/sign-in", Map.of("email", typed, "password", PASSWORD));

        var entry = newest(1).getFirst();
        assertThat(entry.path("action").asString()).isEqualTo("SIGN_IN_FAILED");
        assertThat(entry.path("detail").asString()).isEqualTo("unknown e-mail");
        assertThat(entry.toString()).doesNotContain("my.password");
    }

    @Test
    void whatWasRolledBackIsNotKept() {
        var code = newCode();
        ensureBranch(code);
        var before = count();

        assertThat(http.as(administrator())
                        .post("/api/v1/branches", branch(code, List.of()))
                        .status())
                .isEqualTo(409);

        assertThat(count()).isEqualTo(before);
        assertThatThrownBy(() -> log.record(AuditAction.SIGNED_IN, AuditActor.STRANGER, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entries SET actor_name = 'x'",
                "DELETE FROM audit_entries",
                "TRUNCATE audit_entries"
            })
    void theServiceItselfCannotChangeTheLog(String sql) {
        newest(1);

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageContaining("permission denied for table audit_entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE auth.audit_entries SET actor_name = 'x'",
                "DELETE FROM auth.audit_entries",
                "TRUNCATE auth.audit_entries"
            })
    void notEvenWhoIsPermittedEverythingChangesTheLogByAccident(String sql) {
        newest(1);

        assertThatThrownBy(() -> TestServers.execute(
                        Objects.requireNonNull(environment.getProperty("spring.datasource.url")), sql))
                .hasMessageContaining("append-only");
    }

    @Test
    void theLogIsReadFromTheNewestBackPageByPage() {
        for (var number = 0; number < 5; number++) {
            ensureBranch(newCode());
        }

        var reader = http.as(administrator());
        var first = reader.get(ENTRIES + "?limit=2").json();
        var second = reader.get(first.path("next").asString()).json();
        var third = reader.get(second.path("next").asString()).json();
        var secondAgain = reader.get(third.path("previous").asString()).json();
        var firstAgain = reader.get(secondAgain.path("previous").asString()).json();

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.path("items").valueStream()))
                .containsExactlyElementsOf(newest(6));
        assertThat(first.has("previous")).isFalse();
        assertThat(secondAgain.path("items")).isEqualTo(second.path("items"));
        assertThat(firstAgain.path("items")).isEqualTo(first.path("items"));
        assertThat(firstAgain.has("previous")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "API_CLIENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsReadTheLog(Role role) {
        var refused =
                http.as(tokenOf(role, role.actsEverywhere() ? null : "EAST")).get(ENTRIES);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutATokenNobodyReadsTheLog() {
        assertThat(http.get(ENTRIES).status()).isEqualTo(401);
        assertThat(http.as(administrator()).get(ENTRIES + "?limit=0").status()).isEqualTo(422);
        assertThat(http.as(administrator()).get(ENTRIES + "?cursor=x").status()).isEqualTo(400);
    }

    private List<JsonNode> newest(int limit) {
        var entries = new ArrayList<JsonNode>();
        http.as(administrator())
                .get(ENTRIES + "?limit=" + limit)
                .json()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM audit_entries").query(Long.class).single();
    }
}
