package dev.keeper.auth.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ColleagueIT extends RunningAuthService {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

    @Autowired
    private TransactionTemplate transaction;

    private String branch;

    @BeforeEach
    void openABranch() {
        branch = newCode();
        ensureBranch(branch);
        ensureBranch("EAST");
        ensureBranch("WEST");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "API_CLIENT", mode = EnumSource.Mode.EXCLUDE)
    void whoWorksAtABranchOrEverywhereSeesWhoWorksThere(Role role) {
        var id = employ("Ada Moretti", assignment("TECHNICIAN", "EAST"));

        var seen = colleagues(tokenOf(role, role.actsEverywhere() ? null : "EAST"), "EAST", "?q=moretti&limit=200");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(ids(seen)).contains(id);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER", "API_CLIENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoWorksElsewhereDoesNot(Role role) {
        var refused = colleagues(tokenOf(role, "EAST"), "WEST", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutATokenNobodySeesAnybody() {
        assertThat(http.get(path("EAST", "")).status()).isEqualTo(401);
    }

    @Test
    void aBranchThatDoesNotExistIsNotFound() {
        assertThat(colleagues(administrator(), "NOWHER", "").code()).isEqualTo("NOT_FOUND");
        assertThat(colleagues(administrator(), "EAST1", "").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void nothingButNameAndRolesIsTold() {
        var id = employ("Ada Moretti", assignment("TECHNICIAN", branch), assignment("ASSISTANT", branch));

        var told = colleagues(administrator(), branch, "").json();

        assertThat(told)
                .hasToString(
                        "{\"items\":[{\"id\":\"%s\",\"name\":\"Ada Moretti\",\"roles\":[\"ASSISTANT\",\"TECHNICIAN\"]}]}"
                                .formatted(id));
    }

    @Test
    void rolesAtOtherBranchesAreNotTold() {
        employ("Ada Moretti", assignment("TECHNICIAN", branch), assignment("BRANCH_MANAGER", "WEST"));

        var told = colleagues(administrator(), branch, "").json().path("items").path(0);

        assertThat(told.path("roles")).hasToString("[\"TECHNICIAN\"]");
    }

    @Test
    void onlyWhoIsAssignedTodayAndMaySignInIsListed() {
        var today = employ("Today", during("TECHNICIAN", TODAY, TODAY));
        employ("Gone", during("TECHNICIAN", TODAY.minusDays(9), TODAY.minusDays(2)));
        employ("Coming", during("TECHNICIAN", TODAY.plusDays(2), TODAY.plusDays(9)));
        employ("Elsewhere", assignment("TECHNICIAN", "WEST"));
        var inactive = employ("Inactive", assignment("TECHNICIAN", branch));
        asSuperuser("UPDATE auth.employees SET active = false WHERE id = '%s'".formatted(inactive));

        assertThat(ids(colleagues(administrator(), branch, ""))).containsExactly(today);
    }

    @Test
    void aPartOfTheNameIsEnoughAndStandsForNothingButItself() {
        var ada = employ("Ada Moretti", assignment("TECHNICIAN", branch));
        var bruno = employ("Bruno 100%", assignment("SALESPERSON", branch));

        assertThat(ids(colleagues(administrator(), branch, "?q=" + encoded(" MORET "))))
                .containsExactly(ada);
        assertThat(ids(colleagues(administrator(), branch, "?q=" + encoded("%"))))
                .containsExactly(bruno);
        assertThat(ids(colleagues(administrator(), branch, "?q=" + encoded("_"))))
                .isEmpty();
    }

    @Test
    void thePagesGoByNameForthAndBack() {
        var people = List.of(
                employ("Ada", assignment("TECHNICIAN", branch)),
                employ("Bruno", assignment("TECHNICIAN", branch)),
                employ("Bruno", assignment("TECHNICIAN", branch)),
                employ("Carla", assignment("TECHNICIAN", branch)),
                employ("Dino", assignment("TECHNICIAN", branch)));

        var forth = new ArrayList<List<String>>();
        var page = colleagues(administrator(), branch, "?limit=2");
        forth.add(ids(page));
        while (page.json().has("next")) {
            page = http.as(administrator()).get(page.string("next"));
            forth.add(ids(page));
        }
        var back = new ArrayList<List<String>>();
        while (page.json().has("previous")) {
            page = http.as(administrator()).get(page.string("previous"));
            back.addFirst(ids(page));
        }

        assertThat(forth).containsExactly(people.subList(0, 2), people.subList(2, 4), people.subList(4, 5));
        assertThat(back).containsExactly(people.subList(0, 2), people.subList(2, 4));
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThat(colleagues(administrator(), branch, "?q=" + "x".repeat(101)).status())
                .isEqualTo(422);
        assertThat(colleagues(administrator(), branch, "?q=a%00b").status()).isEqualTo(422);
        assertThat(colleagues(administrator(), branch, "?limit=201").status()).isEqualTo(422);
        assertThat(colleagues(administrator(), branch, "?cursor=AA").status()).isEqualTo(400);
    }

    @Test
    void inALargeGroupOnlyThoseOfTheBranchAreRead() {
        var plan = transaction.execute(status -> {
            status.setRollbackOnly();
            hire(20_000, "WEST");
            hire(20, branch);
            jdbc.sql("ANALYZE employees, assignments").update();
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN " + Colleagues.select())
                            .param("branch", branch)
                            .param("today", TODAY)
                            .param("text", "")
                            .param("limit", 51)
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("ix_assignments_branch_employee").doesNotContain("Seq Scan");
    }

    private void hire(int number, String code) {
        jdbc.sql("""
                        WITH hired AS (
                            INSERT INTO employees (id, name, email, password_hash, active, version)
                            SELECT uuidv7(), 'Employee ' || n, lower(:branch) || n || '@crowd.example', 'none', true, 0
                            FROM generate_series(1, :number) n RETURNING id)
                        INSERT INTO assignments (id, employee_id, role, branch, first_day)
                        SELECT uuidv7(), id, 'TECHNICIAN', :branch, DATE '2020-01-01' FROM hired
                        """).param("branch", code).param("number", number).update();
    }

    @SafeVarargs
    private String employ(String name, Map<String, String>... assignments) {
        var answer = http.as(administrator())
                .post(
                        "/api/v1/employees",
                        Map.of(
                                "name",
                                name,
                                "email",
                                newEmail(),
                                "password",
                                PASSWORD,
                                "assignments",
                                List.of(assignments)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.string("id");
    }

    private Map<String, String> during(String role, LocalDate from, LocalDate to) {
        return Map.of("role", role, "branch", branch, "from", from.toString(), "to", to.toString());
    }

    private static Map<String, String> assignment(String role, String code) {
        return Map.of("role", role, "branch", code);
    }

    private Answer colleagues(String token, String code, String query) {
        return http.as(token).get(path(code, query));
    }

    private static String path(String code, String query) {
        return "/api/v1/branches/%s/colleagues%s".formatted(code, query);
    }

    private static List<String> ids(Answer page) {
        return page.json().path("items").valueStream().map(ColleagueIT::id).toList();
    }

    private static String id(JsonNode colleague) {
        return colleague.path("id").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
