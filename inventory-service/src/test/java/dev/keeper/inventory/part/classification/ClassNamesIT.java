package dev.keeper.inventory.part.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
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
        var location = created.requireHeader("Location");
        var sku = product(field, name.toUpperCase(Locale.ROOT));

        var renamed = rename(World.admin(), location, name + " Group", created);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("name").asString()).isEqualTo(name);
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        var product = world.get(World.admin(), "/api/v1/products/" + sku).json();
        assertThat(product.path(field).asString()).isEqualTo(name + " Group");
        assertThat(world.get(World.admin(), "/api/v1/products?q=%s%%20group".formatted(name))
                        .text())
                .contains(sku);
        assertThat(world.get(World.admin(), location).text()).contains(name + " Group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brands", "categories"})
    void aNameIsTakenInEverySpelling(String resource) {
        var name = aName();
        create(World.admin(), resource, name);
        var other = create(World.admin(), resource, aName());

        var again = create(World.admin(), resource, name.toUpperCase(Locale.ROOT));
        var renamed = rename(World.admin(), other.requireHeader("Location"), name.toLowerCase(Locale.ROOT), other);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("NAME_TAKEN");
        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.text()).contains("NAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brands", "categories"})
    void ofManyWhoAddTheSameNameAtOnceOneDoes(String resource) {
        var name = aName();

        var answers = World.atOnce(
                16, index -> create(World.admin(), resource, index % 2 == 0 ? name : name.toUpperCase(Locale.ROOT)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.status() == 409 && answer.text().contains("NAME_TAKEN"));
    }

    @Test
    void itMayBeSpeltAnew() {
        var name = aName();
        var created = create(World.admin(), "brands", name);

        var renamed = rename(World.admin(), created.requireHeader("Location"), name.toUpperCase(Locale.ROOT), created);

        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"brands,brand", "categories,category"})
    void whatAProductHasIsNotDeleted(String resource, String field) {
        var name = aName();
        var location = create(World.admin(), resource, name).requireHeader("Location");
        var sku = product(field, name);

        var refused = world.delete(World.admin(), location);
        edit(sku);
        var deleted = world.delete(World.admin(), location);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(field.toUpperCase(Locale.ROOT) + "_IN_USE", sku);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(world.get(World.admin(), location).status()).isEqualTo(404);
        assertThat(world.delete(World.admin(), location).status()).isEqualTo(404);
    }

    @Test
    void aRenamingNeedsTheTagOfWhatWasRead() {
        var created = create(World.admin(), "brands", aName());
        var location = created.requireHeader("Location");
        rename(World.admin(), location, aName(), created);

        var stale = rename(World.admin(), location, aName(), created);
        var blind = world.put(World.admin(), location, "{\"name\":\"%s\"}".formatted(aName()));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void pagesShowEveryNameOnceInItsOrder() {
        var common = aName();
        IntStream.range(0, 5)
                .forEach(index -> create(World.admin(), "brands", (index % 2 == 0 ? "b " : "A ") + index + common));

        var seen = new ArrayList<String>();
        var next = "/api/v1/brands?limit=2&q=" + common;
        while (!next.isEmpty()) {
            var page = world.get(World.admin(), next).json();
            page.path("items").forEach(brand -> seen.add(brand.path("name").asString()));
            next = page.path("next").asString("");
        }
        assertThat(seen)
                .containsExactly("A 1" + common, "A 3" + common, "b 0" + common, "b 2" + common, "b 4" + common);
        world.assertTheSameBothWays("/api/v1/brands?limit=2&q=" + common);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(create(World.admin(), "brands", " ").status()).isEqualTo(422);
        assertThat(create(World.admin(), "brands", "x".repeat(101)).status()).isEqualTo(422);
        assertThat(world.get(World.admin(), "/api/v1/brands/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(world.get(World.admin(), "/api/v1/categories/nonsense").status())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), "/api/v1/brands?limit=201").status())
                .isEqualTo(422);
    }

    @Test
    void onlyThoseWhoKeepStockSomewhereChangeThem() {
        var branch = world.aBranch();
        for (var role : Role.values()) {
            var token = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
            var may = role.actsEverywhere() || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK;
            var created = create(World.admin(), "categories", aName());
            var location = created.requireHeader("Location");

            assertThat(create(token, "brands", aName()).status())
                    .as(role.name())
                    .isEqualTo(may ? 201 : 403);
            assertThat(rename(token, location, aName(), created).status())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
            assertThat(world.delete(token, location).status()).as(role.name()).isEqualTo(may ? 204 : 403);
            assertThat(world.get(token, "/api/v1/brands").status()).isEqualTo(200);
        }
        assertThat(world.get("no-token", "/api/v1/brands").status()).isEqualTo(401);
    }

    private Answer create(String token, String resource, String name) {
        return world.post(token, "/api/v1/" + resource, "{\"name\":\"%s\"}".formatted(name));
    }

    private Answer rename(String token, String location, String name, Answer read) {
        return world.put(token, location, "{\"name\":\"%s\"}".formatted(name), "If-Match", read.requireHeader("ETag"));
    }

    private String product(String field, String name) {
        var sku = "CN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var answer = world.post(World.admin(), "/api/v1/products", """
                {"sku":"%s","name":"Part","%s":"%s","price":{"amount":"1.00","currency":"USD"}}""".formatted(sku, field, name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return sku;
    }

    private void edit(String sku) {
        var answer = world.put(World.admin(), "/api/v1/products/" + sku, """
                {"name":"Part","price":{"amount":"1.00","currency":"USD"}}""", "If-Match", "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String aName() {
        return "Name" + UUID.randomUUID().toString().substring(0, 12);
    }
}
