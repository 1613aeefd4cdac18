package dev.keeper.inventory.part.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InventoryIT
class ClassNamesIT {

    private final World world;

    ClassNamesIT(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource({"brands,brand", "categories,category"})
    void aRenamedOneTakesItsProductsAlong(String resource, String field) {
        var name = aName();
        var created = create(World.admin(), resource, "  " + name + " ");
        var location = created.headers().firstValue("Location").orElseThrow();
        var sku = product(field, name.toUpperCase(Locale.ROOT));

        var renamed = rename(World.admin(), location, name + " Group", created);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(world.json(created).path("name").asString()).isEqualTo(name);
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.headers().firstValue("ETag")).contains("\"1\"");
        var product = world.json(world.get(World.admin(), "/api/v1/products/" + sku));
        assertThat(product.path(field).asString()).isEqualTo(name + " Group");
        assertThat(world.get(World.admin(), "/api/v1/products?q=%s%%20group".formatted(name))
                        .body())
                .contains(sku);
        assertThat(world.get(World.admin(), location).body()).contains(name + " Group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brands", "categories"})
    void aNameIsTakenInEverySpelling(String resource) {
        var name = aName();
        create(World.admin(), resource, name);
        var other = create(World.admin(), resource, aName());

        var again = create(World.admin(), resource, name.toUpperCase(Locale.ROOT));
        var renamed = rename(
                World.admin(),
                other.headers().firstValue("Location").orElseThrow(),
                name.toLowerCase(Locale.ROOT),
                other);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("NAME_TAKEN");
        assertThat(renamed.statusCode()).isEqualTo(409);
        assertThat(renamed.body()).contains("NAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brands", "categories"})
    void ofManyWhoAddTheSameNameAtOnceOneDoes(String resource) {
        var name = aName();

        var answers = World.atOnce(
                16, index -> create(World.admin(), resource, index % 2 == 0 ? name : name.toUpperCase(Locale.ROOT)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409 && answer.body().contains("NAME_TAKEN"));
    }

    @Test
    void itMayBeSpeltAnew() {
        var name = aName();
        var created = create(World.admin(), "brands", name);

        var renamed = rename(
                World.admin(),
                created.headers().firstValue("Location").orElseThrow(),
                name.toUpperCase(Locale.ROOT),
                created);

        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"brands,brand", "categories,category"})
    void whatAProductHasIsNotDeleted(String resource, String field) {
        var name = aName();
        var location = create(World.admin(), resource, name)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var sku = product(field, name);

        var refused = world.delete(World.admin(), location);
        edit(sku);
        var deleted = world.delete(World.admin(), location);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(field.toUpperCase(Locale.ROOT) + "_IN_USE", sku);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(world.get(World.admin(), location).statusCode()).isEqualTo(404);
        assertThat(world.delete(World.admin(), location).statusCode()).isEqualTo(404);
    }

    @Test
    void aRenamingNeedsTheTagOfWhatWasRead() {
        var created = create(World.admin(), "brands", aName());
        var location = created.headers().firstValue("Location").orElseThrow();
        rename(World.admin(), location, aName(), created);

        var stale = rename(World.admin(), location, aName(), created);
        var blind = world.put(World.admin(), location, "{\"name\":\"%s\"}".formatted(aName()));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(blind.statusCode()).isEqualTo(428);
    }

    @Test
    void pagesShowEveryNameOnceInItsOrder() {
        var common = aName();
        IntStream.range(0, 5)
                .forEach(index -> create(World.admin(), "brands", (index % 2 == 0 ? "b " : "A ") + index + common));

        var seen = new ArrayList<String>();
        var next = "/api/v1/brands?limit=2&q=" + common;
        while (!next.isEmpty()) {
            var page = world.json(world.get(World.admin(), next));
            page.path("items").forEach(brand -> seen.add(brand.path("name").asString()));
            next = page.path("next").asString("");
        }
        assertThat(seen)
                .containsExactly("A 1" + common, "A 3" + common, "b 0" + common, "b 2" + common, "b 4" + common);
        world.assertTheSameBothWays("/api/v1/brands?limit=2&q=" + common);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(create(World.admin(), "brands", " ").statusCode()).isEqualTo(422);
        assertThat(create(World.admin(), "brands", "x".repeat(101)).statusCode())
                .isEqualTo(422);
        assertThat(world.get(World.admin(), "/api/v1/brands/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.get(World.admin(), "/api/v1/categories/nonsense").statusCode())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), "/api/v1/brands?limit=201").statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyThoseWhoKeepStockSomewhereChangeThem() {
        var branch = world.aBranch();
        for (var role : Role.values()) {
            var token = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
            var may = role.actsEverywhere() || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK;
            var created = create(World.admin(), "categories", aName());
            var location = created.headers().firstValue("Location").orElseThrow();

            assertThat(create(token, "brands", aName()).statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 201 : 403);
            assertThat(rename(token, location, aName(), created).statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
            assertThat(world.delete(token, location).statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 204 : 403);
            assertThat(world.get(token, "/api/v1/brands").statusCode()).isEqualTo(200);
        }
        assertThat(world.get("no-token", "/api/v1/brands").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> create(String token, String resource, String name) {
        return world.post(token, "/api/v1/" + resource, "{\"name\":\"%s\"}".formatted(name));
    }

    private HttpResponse<String> rename(String token, String location, String name, HttpResponse<String> read) {
        return world.put(
                token,
                location,
                "{\"name\":\"%s\"}".formatted(name),
                "If-Match",
                read.headers().firstValue("ETag").orElseThrow());
    }

    private String product(String field, String name) {
        var sku = "CN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var answer = world.post(World.admin(), "/api/v1/products", """
                {"sku":"%s","name":"Part","%s":"%s","price":{"amount":"1.00","currency":"USD"}}""".formatted(sku, field, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return sku;
    }

    private void edit(String sku) {
        var answer = world.put(World.admin(), "/api/v1/products/" + sku, """
                {"name":"Part","price":{"amount":"1.00","currency":"USD"}}""", "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String aName() {
        return "Name" + UUID.randomUUID().toString().substring(0, 12);
    }
}
