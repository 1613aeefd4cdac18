package dev.keeper.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmployeeIT extends RunningAuthService {

    private static final String EMPLOYEES = "/api/v1/employees";

    @BeforeEach
    void branches() {
        ensureBranch("EAST");
        ensureBranch("WEST");
    }

    @Test
    void aCreatedEmployeeSignsInWithTheGivenRoles() {
        var email = newEmail();
        var created = http.as(administrator())
                .post(
                        EMPLOYEES,
                        request(
                                email.toUpperCase(Locale.ROOT),
                                Map.of("role", "SALESPERSON", "branch", "EAST"),
                                Map.of(
                                        "role",
                                        "ASSISTANT",
                                        "branch",
                                        "WEST",
                                        "from",
                                        "2020-01-01",
                                        "to",
                                        "2020-12-31")));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.string("email")).isEqualTo(email);
        assertThat(created.json().path("assignments").size()).isEqualTo(2);
        assertThat(created.text()).doesNotContain(PASSWORD).doesNotContain("argon2");
        var me = http.as(signIn(email)).get("/api/v1/auth/me");
        assertThat(me.json().path("assignments").toString())
                .isEqualTo("[{\"role\":\"SALESPERSON\",\"branch\":\"EAST\"}]");
        var location = created.header("Location");
        assertThat(http.as(administrator()).get(location).string("id")).isEqualTo(created.string("id"));
    }

    @Test
    void aRepeatedRequestWithAKeyCreatesTheEmployeeOnce() {
        var request = request(newEmail(), Map.of("role", "SALESPERSON", "branch", "EAST"));
        var key = UUID.randomUUID().toString();

        var first = http.as(administrator()).post(EMPLOYEES, request, "Idempotency-Key", key);
        var second = http.as(administrator()).post(EMPLOYEES, request, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anEmailIsTakenOnceWhateverItsCase() {
        var email = newEmail();
        createEmployee(email, Role.TECHNICIAN, "EAST");

        var second = http.as(administrator())
                .post(EMPLOYEES, request(email.toUpperCase(Locale.ROOT), Map.of("role", "ADMIN")));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void ofManyWhoCreateTheSameEmailAtOnceOneSucceeds() {
        var email = newEmail();
        var token = administrator();
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .forEach(number -> callers.submit(() -> statuses.add(http.as(token)
                            .post(EMPLOYEES, request(email, Map.of("role", "ADMIN")))
                            .status())));
        }

        assertThat(statuses).hasSize(4).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void anUnknownBranchIsRefused() {
        var refused = http.as(administrator())
                .post(EMPLOYEES, request(newEmail(), Map.of("role", "SALESPERSON", "branch", "NOWHER")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("assignments[0].branch");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"role":"ADMIN","branch":"EAST"}                                     | assignments[0].branch
                    {"role":"SALESPERSON"}                                               | assignments[0].branch
                    {"role":"SALESPERSON","branch":"E-ST"}                               | assignments[0].branch
                    {"role":"API_CLIENT"}                                                | assignments[0].role
                    {"branch":"EAST"}                                                    | assignments[0].role
                    {"role":"ADMIN","from":"2026-02-01","to":"2026-01-31"}               | assignments[0].to
                    {"role":"ADMIN","from":"0001-01-01"}                                 | assignments[0].from
                    """)
    void anAssignmentThatCannotBeIsRefused(String assignment, String field) {
        var body = "{\"name\":\"Anna\",\"email\":\"%s\",\"password\":\"%s\",\"assignments\":[%s]}"
                .formatted(newEmail(), PASSWORD, assignment);

        var refused = http.as(administrator()).post(EMPLOYEES, body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"password, short", "email, nobody", "email, a b@c", "name, ''"})
    void whatIsInvalidIsRefusedByField(String field, String value) {
        var request = new HashMap<>(request(newEmail(), Map.of("role", "ADMIN")));
        request.put(field, value);

        var refused = http.as(administrator()).post(EMPLOYEES, request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void aCommonPasswordIsRefused() {
        var request = new HashMap<>(request(newEmail(), Map.of("role", "ADMIN")));
        request.put("password", "P@ssw0rd123456");

        var refused = http.as(administrator()).post(EMPLOYEES, request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PASSWORD_REFUSED");
        assertThat(refused.text()).doesNotContain("P@ssw0rd");
    }

    @Test
    void anUnknownRoleIsMalformed() {
        var refused = http.as(administrator()).post(EMPLOYEES, request(newEmail(), Map.of("role", "KING")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("MALFORMED");
    }

    @Test
    void withoutATokenNobodySeesOrCreatesEmployees() {
        assertThat(http.get(EMPLOYEES).status()).isEqualTo(401);
        assertThat(http.post(EMPLOYEES, request(newEmail(), Map.of("role", "ADMIN")))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "API_CLIENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsCreate(Role role) {
        var token = tokenOf(role, role.actsEverywhere() ? null : "EAST");

        assertThat(http.as(token)
                        .post(EMPLOYEES, request(newEmail(), Map.of("role", "ADMIN")))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SALES_MANAGER", "SALESPERSON", "ASSISTANT", "PARTS_CLERK", "TECHNICIAN"})
    void whoManagesNoBranchSeesNoEmployees(Role role) {
        var caller = http.as(tokenOf(role, "EAST"));
        var somebody = createEmployee(newEmail(), Role.TECHNICIAN, "EAST").string("id");

        assertThat(caller.get(EMPLOYEES).status()).isEqualTo(403);
        assertThat(caller.get(EMPLOYEES + "?branch=EAST").status()).isEqualTo(403);
        assertThat(caller.get(EMPLOYEES + "/" + somebody).status()).isEqualTo(404);
    }

    @Test
    void aBranchManagerSeesThoseOfTheOwnBranchOnly() {
        var own = createEmployee(newEmail(), Role.TECHNICIAN, "EAST").string("id");
        var other = createEmployee(newEmail(), Role.TECHNICIAN, "WEST").string("id");
        var manager = http.as(tokenOf(Role.BRANCH_MANAGER, "EAST"));

        assertThat(manager.get(EMPLOYEES + "?limit=200").text()).contains(own).doesNotContain(other);
        assertThat(manager.get(EMPLOYEES + "?branch=EAST&limit=200").text()).contains(own);
        assertThat(manager.get(EMPLOYEES + "?branch=WEST").status()).isEqualTo(403);
        assertThat(manager.get(EMPLOYEES + "/" + own).status()).isEqualTo(200);
        assertThat(manager.get(EMPLOYEES + "/" + other).status()).isEqualTo(404);
    }

    @Test
    void anAreaManagerSeesAllPagedByName() {
        var ids = IntStream.range(0, 5)
                .mapToObj(number ->
                        createEmployee(newEmail(), Role.TECHNICIAN, "WEST").string("id"))
                .toList();
        var caller = http.as(tokenOf(Role.AREA_MANAGER, null));

        var seen = new ArrayList<String>();
        var next = EMPLOYEES + "?limit=3&branch=WEST";
        while (!next.isEmpty()) {
            var page = caller.get(next).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.path("next").asString("");
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        caller.assertTheSameBothWays(EMPLOYEES + "?limit=2&branch=WEST");
        caller.assertTheSameBothWays(EMPLOYEES + "?limit=2");
        assertThat(caller.get(EMPLOYEES).json().path("items").size()).isGreaterThan(5);
        assertThat(caller.get(EMPLOYEES + "?branch=E1").status()).isEqualTo(422);
    }

    @Test
    void passwordsAreKeptAsArgon2idOfTheAgreedCost() {
        var hashes = jdbc.sql("SELECT password_hash FROM employees")
                .query(String.class)
                .list();

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @SafeVarargs
    private static Map<String, Object> request(String email, Map<String, String>... assignments) {
        return Map.of("name", "Anna Ricci", "email", email, "password", PASSWORD, "assignments", List.of(assignments));
    }
}
