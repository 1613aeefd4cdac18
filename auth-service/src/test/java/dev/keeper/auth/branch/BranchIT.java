package dev.keeper.auth.branch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Messages;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Topics;
import dev.keeper.common.testing.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class BranchIT extends RunningAuthService {

    private static final String BRANCHES = "/api/v1/branches";
    private static final String TOPIC = "keeper.branches.v1";

    @Test
    void aRegisteredBranchIsFoundByItsCode() {
        var code = newCode();

        var registered =
                http.as(administrator()).post(BRANCHES, branch(code, List.of(" New %s ".formatted(code), "b" + code)));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(BRANCHES + "/" + code);
        var found = http.as(tokenOf(Role.TECHNICIAN, "TECH")).get(BRANCHES + "/" + code);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(registered.json());
        assertThat(found.json().path("regions").toString())
                .isEqualTo("[\"b%1$s\",\"new %1$s\"]".formatted(code.toLowerCase(Locale.ROOT)));
    }

    @Test
    void aRegisteredBranchIsToldToTheOtherServices() {
        var code = newCode();

        http.as(administrator()).post(BRANCHES, branch(code, List.of("region of " + code)));

        var message = awaitMessage(code);
        var payload = JsonMapper.builder().build().readTree(message.value());
        assertThat(payload.path("code").asString()).isEqualTo(code);
        assertThat(payload.path("regions").path(0).asString()).isEqualToIgnoringCase("region of " + code);
        assertThat(Messages.header(message, "ce_type")).isEqualTo("branch.registered.v1");
        assertThat(Messages.header(message, "ce_source")).isEqualTo("/auth-service");
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM outbox")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void theListIsPagedByCodeWithoutGapsOrRepetitions() {
        var codes = IntStream.range(0, 5).mapToObj(number -> newCode()).toList();
        codes.forEach(this::ensureBranch);

        var seen = new ArrayList<String>();
        var next = BRANCHES + "?limit=2";
        while (!next.isEmpty()) {
            var page = http.as(tokenOf(Role.SALESPERSON, "TECH")).get(next).json();
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items").forEach(item -> seen.add(item.path("code").asString()));
            next = page.path("next").asString("");
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(codes);
        http.as(tokenOf(Role.SALESPERSON, "TECH")).assertTheSameBothWays(BRANCHES + "?limit=2");
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = newCode();
        ensureBranch(code);

        var second = http.as(administrator()).post(BRANCHES, branch(code, List.of()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("BRANCH_CODE_TAKEN");
    }

    @Test
    void aRegionBelongsToOneBranch() {
        var region = "region " + unique();
        http.as(administrator()).post(BRANCHES, branch(newCode(), List.of(region)));

        var second = http.as(administrator()).post(BRANCHES, branch(newCode(), List.of("other", region)));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("REGION_TAKEN");
        assertThat(second.string("detail")).contains(region);
    }

    @Test
    void ofManyWhoRegisterTheSameRegionAtOnceOneSucceeds() throws InterruptedException {
        var region = "contested " + unique();
        var token = administrator();
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .mapToObj(number -> newCode())
                    .forEach(code -> callers.submit(() -> statuses.add(http.as(token)
                            .post(BRANCHES, branch(code, List.of(region)))
                            .status())));
        }

        assertThat(statuses).hasSize(8).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void aRepeatedRequestWithItsKeyRegistersOnce() {
        var caller = http.as(administrator()).with("Idempotency-Key", "branch-" + unique());
        var request = branch(newCode(), List.of());

        var first = caller.post(BRANCHES, request);
        var second = caller.post(BRANCHES, request);

        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void withoutATokenNobodyListsOrRegisters() {
        assertThat(http.get(BRANCHES).status()).isEqualTo(401);
        assertThat(http.get(BRANCHES).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(http.post(BRANCHES, branch(newCode(), List.of())).status()).isEqualTo(401);
        assertThat(http.as("not.a.token").get(BRANCHES).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "API_CLIENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsRegister(Role role) {
        var token = tokenOf(role, role.actsEverywhere() ? null : "TECH");

        var refused = http.as(token).post(BRANCHES, branch(newCode(), List.of()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code     | PH1
                    code     | ''
                    code     | P
                    code     | TOOLONGCODE
                    name     | ''
                    city     | '  '
                    country  | USA
                    country  | ZZ
                    timeZone | Mars/Olympus
                    timeZone | +02:00
                    """)
    void whatIsInvalidIsRefusedByField(String field, String value) {
        var request = new HashMap<>(branch(newCode(), List.of()));
        request.put(field, value);

        var refused = http.as(administrator()).post(BRANCHES, request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("INVALID");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void charactersThatNoDatabaseHoldsAreRefused() {
        var request = new HashMap<>(branch(newCode(), List.of()));
        request.put("name", "a\u0000b");

        assertThat(http.as(administrator()).post(BRANCHES, request).status()).isEqualTo(422);
        assertThat(http.as(administrator()).get(BRANCHES + "?cursor=AA").status())
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        var caller = http.as(administrator());
        var unknownField = new HashMap<>(branch(newCode(), List.of()));
        unknownField.put("colour", "red");

        assertThat(caller.post(BRANCHES, "{").code()).isEqualTo("MALFORMED");
        assertThat(caller.post(BRANCHES, unknownField).string("detail")).contains("colour");
        assertThat(caller.get(BRANCHES + "?cursor=%%%".replace("%", "%25")).code())
                .isEqualTo("MALFORMED");
        assertThat(caller.get(BRANCHES + "?limit=1000").status()).isEqualTo(422);
        assertThat(caller.get(BRANCHES + "/NONE").status()).isEqualTo(404);
    }

    private static ConsumerRecord<String, String> awaitMessage(String key) {
        return Waiting.forValue(() -> Topics.events(TOPIC, key), found -> !found.isEmpty())
                .getFirst();
    }
}
