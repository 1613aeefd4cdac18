package dev.keeper.inventory.stocksearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.List;
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
        jdbc.sql("UPDATE stock_levels SET reserved = 2 FROM products WHERE products.id = product_id AND sku = :sku")
                .param("sku", claimed)
                .update();
        for (var sku : List.of(plenty, few)) {
            jdbc.sql("""
                            INSERT INTO reorder_rules (id, version, branch_code, product_id, minimum, target)
                            SELECT uuidv7(), 0, :branch, id, 3, 9 FROM products WHERE sku = :sku
                            """).param("branch", branch).param("sku", sku).update();
        }

        assertThat(skus("availability=available&branch=" + branch)).containsExactlyInAnyOrder(plenty, few);
        assertThat(skus("availability=low&branch=" + branch)).containsExactly(few);
        assertThat(skus("availability=none&branch=" + branch)).containsExactly(claimed);
        jdbc.sql("UPDATE stock_levels SET reserved = 0 FROM products WHERE products.id = product_id AND sku = :sku")
                .param("sku", claimed)
                .update();
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

        var there = world.pages("/api/v1/stock-levels?limit=2&branch=" + branch, "next");
        var back = world.pages(there.getLast().path("previous").asString(), "previous");

        assertThat(there).hasSize(4);
        assertThat(there.getFirst().has("previous")).isFalse();
        assertThat(items(back))
                .containsExactlyElementsOf(items(there.subList(0, 3).reversed()));
        assertThat(back.getLast().has("previous")).isFalse();
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

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
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
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return world.json(answer);
    }

    private static List<JsonNode> items(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> page.path("items").valueStream()).toList();
    }
}
