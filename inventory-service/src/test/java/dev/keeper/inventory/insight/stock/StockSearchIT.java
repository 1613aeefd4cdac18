package dev.keeper.inventory.insight.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class StockSearchIT {

    private final World world;
    private final JdbcClient jdbc;

    StockSearchIT(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void aProductIsShownAtAllBranchesAndABranchWithAllItsProducts() {
        var here = world.aBranch();
        var there = world.aBranch();
        var both = world.aProductWith(here, 1);
        world.receive(there, both, 2);
        var one = world.aProductWith(here, 3);

        assertThat(levels("sku=" + both)).containsExactlyInAnyOrder(both + "@" + here, both + "@" + there);
        assertThat(levels("branch=" + here)).containsExactlyInAnyOrder(both + "@" + here, one + "@" + here);
        assertThat(levels("branch=%s&sku=%s".formatted(there, one))).isEmpty();
    }

    @Test
    void levelsAreFoundByWhatCanBeClaimedOfThem() {
        var branch = world.aBranch();
        var plenty = world.aProductWith(branch, 50);
        var few = world.aProductWith(branch, 3);
        var claimed = world.aProductWith(branch, 2);
        claim(claimed, 2);
        rule(branch, plenty, 3);
        rule(branch, few, 3);

        assertThat(skus("availability=available&branch=" + branch)).containsExactlyInAnyOrder(plenty, few);
        assertThat(skus("availability=low&branch=" + branch)).containsExactly(few);
        assertThat(skus("availability=none&branch=" + branch)).containsExactly(claimed);
        claim(claimed, 0);
    }

    @Test
    void levelsAreFoundByBrandAndCategoryInAnySpelling() {
        var branch = world.aBranch();
        var kind = world.aProduct();
        var pads = stocked(branch, 1, "Brand " + kind, "Pads " + kind);
        var discs = stocked(branch, 1, "Brand " + kind, "Discs " + kind);
        world.aProductWith(branch, 1);

        var brand = "&brand=BRAND%20" + kind.toLowerCase(Locale.ROOT);
        assertThat(skus("branch=" + branch + brand)).containsExactlyInAnyOrder(pads, discs);
        assertThat(skus("branch=" + branch + brand + "&category=discs%20" + kind))
                .containsExactly(discs);
        assertThat(skus("branch=" + branch + "&brand=nobody")).isEmpty();
    }

    @Test
    void facetsCountWhatEveryOtherFilterLeaves() {
        var branch = world.aBranch();
        var kind = world.aProduct();
        var bosch = "Bosch " + kind;
        var valeo = "Valeo " + kind;
        var brakes = "Brakes " + kind;
        var filters = "Filters " + kind;
        stocked(branch, 5, bosch, brakes);
        var low = stocked(branch, 2, bosch, filters);
        var out = stocked(branch, 1, valeo, brakes);
        stocked(world.aBranch(), 7, valeo, brakes);
        world.aProductWith(branch, 1);
        rule(branch, low, 3);
        rule(branch, out, 3);
        claim(out, 1);

        var all = facets("branch=" + branch);
        assertThat(World.counts(all, "brand")).containsExactly(bosch + " 2", valeo + " 1");
        assertThat(World.counts(all, "category")).containsExactly(brakes + " 2", filters + " 1");
        assertThat(World.counts(all, "availability")).containsExactly("available 3", "low 2", "none 1");

        var ofBosch = facets("branch=%s&brand=bosch%%20%s".formatted(branch, kind));
        assertThat(World.counts(ofBosch, "brand")).as("not by brand").isEqualTo(World.counts(all, "brand"));
        assertThat(World.counts(ofBosch, "category")).containsExactly(brakes + " 1", filters + " 1");
        assertThat(World.counts(ofBosch, "availability")).containsExactly("available 2", "low 1");

        var available = facets("branch=%s&availability=available&category=brakes%%20%s".formatted(branch, kind));
        assertThat(World.counts(available, "brand")).containsExactly(bosch + " 1");
        assertThat(World.counts(available, "category"))
                .as("not by category")
                .containsExactly(brakes + " 1", filters + " 1");
        assertThat(World.counts(available, "availability"))
                .as("not by availability")
                .containsExactly("available 1", "low 1", "none 1");

        assertThat(World.counts(facets("branch=%s&sku=%s".formatted(branch, low)), "availability"))
                .containsExactly("available 1", "low 1");
        assertThat(World.counts(facets("q=" + valeo.replace(" ", "%20")), "brand"))
                .containsExactly(valeo + " 2");
        claim(out, 0);
    }

    @Test
    void facetsForgiveSpellingAsTheListDoes() {
        var branch = world.aBranch();
        var meant = world.aProductWith(branch, 1);
        world.aProductWith(branch, 1);
        jdbc.sql("UPDATE products SET name = 'Windscreen washer' WHERE sku = :sku")
                .param("sku", meant)
                .update();

        var found = facets("q=windscren&branch=" + branch);

        assertThat(World.counts(found, "availability")).containsExactly("available 1");
        assertThat(found.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void facetsAreForEverybodyWhoIsSignedIn() {
        assertThat(world.get(TestTokens.tokenFor(Role.TECHNICIAN, world.aBranch()), "/api/v1/stock-levels/facets")
                        .status())
                .isEqualTo(200);
        assertThat(world.get("no-token", "/api/v1/stock-levels/facets").status())
                .isEqualTo(401);
        assertThat(world.get(World.admin(), "/api/v1/stock-levels/facets?availability=some")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void misspeltWordsFindTheProductsThatWereMeant() {
        var branch = world.aBranch();
        var meant = world.aProductWith(branch, 1);
        var other = world.aProductWith(branch, 1);
        jdbc.sql("UPDATE products SET name = 'Windscreen washer' WHERE sku = :sku")
                .param("sku", meant)
                .update();

        var page = page("/api/v1/stock-levels?q=windscren&branch=" + branch);

        assertThat(page.path("items").path(0).path("sku").asString())
                .isEqualTo(meant)
                .isNotEqualTo(other);
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void theWayBackShowsTheSamePagesAsTheWayThere() {
        var branch = world.aBranch();
        IntStream.range(0, 7).forEach(index -> world.aProductWith(branch, index + 1));

        world.assertTheSameBothWays("/api/v1/stock-levels?limit=2&branch=" + branch);
    }

    @ParameterizedTest
    @CsvSource({
        "availability=some, 400, availability",
        "cursor=rubbish!, 400, cursor",
        "cursor=HlNLVS0x, 400, cursor",
        "limit=0, 422, limit",
        "limit=201, 422, limit"
    })
    void anImpossibleQuestionIsAnsweredWithWhatIsWrongWithIt(String query, int status, String part) {
        var answer = world.get(World.admin(), "/api/v1/stock-levels?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(part);
    }

    private List<String> levels(String query) {
        return found(query)
                .map(level -> "%s@%s"
                        .formatted(
                                level.path("sku").asString(),
                                level.path("branch").asString()))
                .toList();
    }

    private List<String> skus(String query) {
        return found(query).map(level -> level.path("sku").asString()).toList();
    }

    private Stream<JsonNode> found(String query) {
        return page("/api/v1/stock-levels?" + query).path("items").valueStream();
    }

    private JsonNode page(String address) {
        var answer = world.get(World.admin(), address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String stocked(String branch, int units, String brand, String category) {
        var sku = world.aProductOf(brand, category);
        world.receive(branch, sku, units);
        return sku;
    }

    private void rule(String branch, String sku, int minimum) {
        jdbc.sql("""
                        INSERT INTO reorder_rules (id, version, branch_code, product_id, minimum, target)
                        SELECT uuidv7(), 0, :branch, id, :minimum, 9 FROM products WHERE sku = :sku
                        """)
                .param("branch", branch)
                .param("minimum", minimum)
                .param("sku", sku)
                .update();
    }

    private void claim(String sku, int units) {
        jdbc.sql(
                        "UPDATE stock_levels SET reserved = :units FROM products WHERE products.id = product_id AND sku = :sku")
                .param("units", units)
                .param("sku", sku)
                .update();
    }

    private JsonNode facets(String query) {
        return page("/api/v1/stock-levels/facets?" + query);
    }
}
