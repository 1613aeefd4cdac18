package dev.keeper.inventory.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about cars at the HTTP boundary. */
@InventoryIT
class VehicleReorderRuleIT {

    private static final String PATH = "/api/v1/vehicle-reorder-rules";

    private final World world;

    VehicleReorderRuleIT(World world) {
        this.world = world;
    }

    @Test
    void aRuleIsCreatedReadChangedAndDeleted() {
        var branch = world.aBranch();

        var created = create(World.admin(), branch, "\"Hyundai\"", "\"Santa Fe\"", 2, 5);

        assertThat(created.status()).isEqualTo(201);
        var path = created.requireHeader("Location");
        var tag = created.requireHeader("ETag");
        var read = world.get(World.admin(), path);
        assertThat(read.text()).isEqualTo(created.text());
        assertThat(read.header("ETag")).isEqualTo(tag);
        var rule = read.json();
        assertThat(path).isEqualTo(PATH + "/" + rule.path("id").asString());
        assertThat(rule.path("branch").asString()).isEqualTo(branch);
        assertThat(rule.path("make").asString()).isEqualTo("Hyundai");
        assertThat(rule.path("model").asString()).isEqualTo("Santa Fe");
        assertThat(rule.path("minimum").asInt()).isEqualTo(2);
        assertThat(rule.path("target").asInt()).isEqualTo(5);

        var changed = change(World.admin(), path, 3, 6, "If-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("minimum").asInt()).isEqualTo(3);
        assertThat(change(World.admin(), path, 4, 6).status()).isEqualTo(428);
        assertThat(change(World.admin(), path, 4, 6, "If-Match", tag).status()).isEqualTo(412);
        assertThat(world.delete(World.admin(), path, "If-Match", tag).status()).isEqualTo(412);
        assertThat(world.delete(World.admin(), path).status()).isEqualTo(204);
        assertThat(world.delete(World.admin(), path).status()).isEqualTo(404);
        assertThat(world.get(World.admin(), path).status()).isEqualTo(404);
        assertThat(change(World.admin(), path, 3, 6, "If-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void thereIsOneRulePerBranchMakeAndModel() {
        var branch = world.aBranch();
        var other = world.aBranch();
        assertThat(create(World.admin(), branch, "\"Ford\"", "null", 2, 5).status())
                .isEqualTo(201);
        assertThat(create(World.admin(), branch, "\"Ford\"", "\"Focus\"", 2, 5).status())
                .isEqualTo(201);
        assertThat(create(World.admin(), other, "\"Ford\"", "null", 2, 5).status())
                .isEqualTo(201);

        var again = create(World.admin(), branch, "\" FORD\"", "\"focus \"", 1, 5);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("VEHICLE_REORDER_RULE_EXISTS", "FORD focus at branch " + branch);
        assertThat(create(World.admin(), branch, "\"fOrD\"", "null", 1, 5).status())
                .isEqualTo(409);
    }

    @Test
    void ofManyWhoCreateTheSameRuleOneSucceeds() {
        var branch = world.aBranch();

        var answers = World.atOnce(
                8,
                index -> create(World.admin(), branch, "\"Ford\"", "null", 2, 5).status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void theSameRequestTwiceCreatesOneRule() {
        var branch = world.aBranch();
        var key = UUID.randomUUID().toString();
        var body = """
                {"branch":"%s","make":"Ford","minimum":2,"target":5}""".formatted(branch);

        var first = world.post(World.admin(), PATH, body, "Idempotency-Key", key);
        var second = world.post(World.admin(), PATH, body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void rulesAreListedPageByPage() {
        var branch = world.aBranch();
        for (var make : List.of("opel", "Ford", "BMW")) {
            create(World.admin(), branch, "\"" + make + "\"", "\"x\"", 2, 5);
            create(World.admin(), branch, "\"" + make + "\"", "null", 2, 5);
        }
        create(World.admin(), world.aBranch(), "\"Ford\"", "null", 2, 5);
        var reader = TestTokens.tokenFor(Role.TECHNICIAN, branch);

        var first = world.get(reader, PATH + "?limit=4&branch=" + branch).json();
        var second = world.get(reader, first.path("next").asString()).json();

        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(rule -> rule.path("make").asString()
                                + rule.path("model").asString("")))
                .containsExactly("BMW", "BMWx", "Ford", "Fordx", "opel", "opelx");
        assertThat(second.has("next")).isFalse();
        world.assertTheSameBothWays(PATH + "?limit=2&branch=" + branch);
        assertThat(world.get(reader, PATH + "?limit=200").json().path("items").size())
                .isGreaterThanOrEqualTo(7);
        assertThat(world.get(reader, PATH + "?cursor=nonsense!").status()).isEqualTo(400);
        assertThat(world.get(reader, PATH + "?limit=201").status()).isEqualTo(422);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var branch = world.aBranch();

        assertThat(create(World.admin(), branch, "\"Ford\"", "null", 5, 5).text())
                .contains("TARGET_NOT_ABOVE_MINIMUM", "\"field\":\"target\"");
        assertThat(create(World.admin(), branch, "\"Ford\"", "null", -1, 5).text())
                .contains("\"field\":\"minimum\"");
        assertThat(create(World.admin(), branch, "\" \"", "null", 1, 5).text()).contains("\"field\":\"make\"");
        assertThat(create(World.admin(), branch, "\"Fo\\u0000rd\"", "null", 1, 5)
                        .text())
                .contains("\"field\":\"make\"");
        assertThat(create(World.admin(), branch, "null", "null", 1, 5).text()).contains("\"field\":\"make\"");
        assertThat(create(World.admin(), branch, "\"Ford\"", "\" \"", 1, 5).text())
                .contains("\"field\":\"model\"");
        assertThat(create(World.admin(), branch, "\"Ford\"", "\"" + "x".repeat(61) + "\"", 1, 5)
                        .status())
                .isEqualTo(422);
        assertThat(create(World.admin(), "NOWHR", "\"Ford\"", "null", 1, 5).text())
                .contains("UNKNOWN_BRANCH");
        assertThat(world.post(
                                World.admin(),
                                PATH,
                                "{\"branch\":\"%s\",\"make\":\"Ford\",\"minimum\":1,\"target\":5,\"max\":9}"
                                        .formatted(branch))
                        .status())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), PATH + "/first").status()).isEqualTo(400);
        assertThat(world.get(World.admin(), PATH + "?branch=" + branch).json().path("items"))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoManageTheCarsOfTheBranchDefineItsRules() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var path = create(World.admin(), branch, "\"Ford\"", "null", 2, 5).requireHeader("Location");

        for (var role : Role.values()) {
            var everywhere = role.actsEverywhere();
            var here = everywhere || role == Role.BRANCH_MANAGER || role == Role.SALES_MANAGER;
            var own = TestTokens.tokenFor(role, everywhere ? null : branch);
            var foreign = TestTokens.tokenFor(role, everywhere ? null : other);
            assertThat(create(own, branch, "\"" + role + "\"", "null", 1, 5).status())
                    .as("%s creates at the branch", role)
                    .isEqualTo(here ? 201 : 403);
            assertThat(change(own, path, 2, 5, "If-Match", "*").status())
                    .as("%s changes at the branch", role)
                    .isEqualTo(here ? 200 : 403);
            assertThat(create(foreign, branch, "\"Foreign " + role + "\"", "null", 1, 5)
                            .status())
                    .as("%s of another branch creates", role)
                    .isEqualTo(everywhere ? 201 : 403);
            if (!everywhere) {
                assertThat(change(foreign, path, 2, 5, "If-Match", "*").status())
                        .isEqualTo(403);
                assertThat(world.delete(foreign, path).status()).isEqualTo(403);
            }
        }
    }

    private Answer create(String token, String branch, String make, String model, int minimum, int target) {
        return world.post(token, PATH, """
                {"branch":"%s","make":%s,"model":%s,"minimum":%d,"target":%d}""".formatted(branch, make, model, minimum, target));
    }

    private Answer change(String token, String path, int minimum, int target, String... headers) {
        return world.put(token, path, """
                {"minimum":%d,"target":%d}""".formatted(minimum, target), headers);
    }
}
