package dev.keeper.inventory.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class CatalogueIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    CatalogueIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void aProductIsFoundByEverythingThatIsOnItsBox() {
        var brand = aName("brands");
        var category = aName("categories");
        var sku = aSku();
        var barcode = sku.substring(3) + "99";

        var created = add(sku, """
                "description":"Ceramic","brand":"%s","category":"%s","size":"XL","colour":"black","barcode":"%s",""".formatted(brand.toUpperCase(Locale.ROOT), category, barcode));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var product = world.get(World.admin(), "/api/v1/products/" + sku).json();
        assertThat(product.path("brand").asString()).isEqualTo(brand);
        assertThat(product.path("category").asString()).isEqualTo(category);
        assertThat(product.path("size").asString()).isEqualTo("XL");
        assertThat(product.path("colour").asString()).isEqualTo("black");
        assertThat(product.path("barcode").asString()).isEqualTo(barcode);
        assertThat(found("q=" + barcode)).containsExactly(sku);
        assertThat(found("q=" + brand)).containsExactly(sku);
        assertThat(found("brand=" + brand.toLowerCase(Locale.ROOT))).containsExactly(sku);
        assertThat(found("category=%s&active=true".formatted(category))).containsExactly(sku);
        assertThat(found("category=%s&active=false".formatted(category))).isEmpty();
        assertThat(found("brand=no-such-brand")).isEmpty();
        assertThat(world.get(World.admin(), "/api/v1/products?active=perhaps").status())
                .isEqualTo(400);
    }

    @Test
    void aMisspeltWordFindsWhatItIsSimilarToAndTheAnswerSaysSo() {
        var sku = aSku();
        add(sku, "\"brand\":\"%s\",".formatted(aBrand("Shockwellington")));

        var misspelt = world.get(World.admin(), "/api/v1/products?q=shockwelington+part")
                .json();

        assertThat(misspelt.path("approximate").asBoolean()).isTrue();
        assertThat(skusOf(misspelt)).containsExactly(sku);
        assertThat(world.get(World.admin(), "/api/v1/products?q=shockwellington")
                        .json()
                        .has("approximate"))
                .isFalse();
        assertThat(found("q=nothing-is-like-this")).isEmpty();
    }

    @Test
    void theWayBackShowsTheSamePagesAsTheWayThere() {
        var brand = aName("brands");
        var skus = Stream.generate(CatalogueIT::aSku).limit(5).sorted().toList();
        skus.forEach(sku -> add(sku, "\"brand\":\"%s\",".formatted(brand)));

        var there = world.pages("/api/v1/products?limit=2&brand=" + brand, "next");
        var back = world.pages(there.getLast().path("previous").asString(), "previous");

        assertThat(there)
                .extracting(CatalogueIT::skusOf)
                .containsExactly(skus.subList(0, 2), skus.subList(2, 4), skus.subList(4, 5));
        assertThat(there.getFirst().has("previous")).isFalse();
        assertThat(back).extracting(CatalogueIT::skusOf).containsExactly(skus.subList(2, 4), skus.subList(0, 2));
        assertThat(back.getLast().has("previous")).isFalse();
    }

    @Test
    void facetsCountWhatEveryOtherFilterLeaves() {
        var kind = world.aProduct();
        world.aProductOf("Bosch " + kind, "Brakes " + kind);
        world.aProductOf("Bosch " + kind, "Filters " + kind);
        world.aProductOf("Valeo " + kind, "Brakes " + kind);
        var deleted = world.aProductOf("Valeo " + kind, "Filters " + kind);
        world.delete(World.admin(), "/api/v1/products/" + deleted);

        var all = facets("q=" + kind);
        assertThat(World.counts(all, "brand")).containsExactly("Bosch " + kind + " 2", "Valeo " + kind + " 2");
        assertThat(World.counts(all, "category")).containsExactly("Brakes " + kind + " 2", "Filters " + kind + " 2");

        var ofValeo = facets("active=true&q=%s&brand=valeo%%20%s".formatted(kind, kind));
        assertThat(World.counts(ofValeo, "brand"))
                .as("not by brand")
                .containsExactly("Bosch " + kind + " 2", "Valeo " + kind + " 1");
        assertThat(World.counts(ofValeo, "category")).containsExactly("Brakes " + kind + " 1");
    }

    @Test
    void anUnknownBrandOrCategoryIsNotCreatedInPassing() {
        var sku = aSku();

        var brand = add(sku, "\"brand\":\"Nobody\",");
        var category = add(sku, "\"category\":\"Nothing\",");

        assertThat(brand.status()).isEqualTo(422);
        assertThat(brand.text()).contains("UNKNOWN_BRAND", "\"field\":\"brand\"");
        assertThat(category.status()).isEqualTo(422);
        assertThat(category.text()).contains("UNKNOWN_CATEGORY", "\"field\":\"category\"");
        assertThat(world.get(World.admin(), "/api/v1/products/" + sku).status()).isEqualTo(404);
        assertThat(world.get(World.admin(), "/api/v1/brands?q=nobody")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aBarcodeBelongsToOneProduct() {
        var sku = aSku();
        var other = aSku();
        add(sku, "\"barcode\":\"BC-%s\",".formatted(sku));
        add(other, "");

        var again = add(aSku(), "\"barcode\":\"BC-%s\",".formatted(sku));
        var edited = edit(other, "\"barcode\":\"BC-%s\",".formatted(sku), "*");
        var kept = edit(sku, "\"barcode\":\"BC-%s\",".formatted(sku), "*");
        var unreadable = add(aSku(), "\"barcode\":\"with space\",");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("BARCODE_TAKEN", sku);
        assertThat(edited.status()).isEqualTo(409);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(unreadable.status()).isEqualTo(422);
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasReadAndNeverTouchesTheSku() {
        var sku = aSku();
        var tag = add(sku, "").requireHeader("ETag");

        var changed = edit(sku, "\"description\":\"New\",", tag);
        var stale = edit(sku, "", tag);
        var blind = world.put(World.admin(), "/api/v1/products/" + sku, body(""));
        var renamed = edit(sku, "\"sku\":\"OTHER\",", "*");
        var missing = edit("NO-SUCH", "", "*");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotNull().isNotEqualTo(tag);
        assertThat(changed.json().path("price").path("amount").asString()).isEqualTo("12.50");
        assertThat(changed.json().path("description").asString()).isEqualTo("New");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(renamed.status()).isEqualTo(400);
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void whatIsInUseIsNotDeletedAndSaysWhy() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        world.put(World.admin(), "/api/v1/reorder-rules/%s/%s".formatted(branch, sku), """
                {"minimum":5,"target":9}""");
        var order = orderService.orderAt(branch).units(sku, 2).place();

        var refused = world.delete(World.admin(), "/api/v1/products/" + sku);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("PRODUCT_IN_USE", order.number());
        assertThat(refused.json()
                        .path("usedBy")
                        .valueStream()
                        .map(use -> use.path("kind").asString()))
                .containsExactlyInAnyOrder("STOCK", "RESERVATION", "ALERT");
        assertThat(refused.json().path("usedBy").path(0).path("branch").asString())
                .isEqualTo(branch);
        order.isCancelled();
        orderService.settle();
    }

    @Test
    void aDeletedProductIsNotReceivedOrSoldButItsPastStays() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 2);
        world.post(World.admin(), "/api/v1/stock-issues", """
                {"branch":"%s","reason":"Scrapped","lines":[{"sku":"%s","quantity":2}]}""".formatted(branch, sku));

        assertThat(world.delete(World.admin(), "/api/v1/products/" + sku).status())
                .isEqualTo(204);
        assertThat(world.delete(World.admin(), "/api/v1/products/" + sku).status())
                .isEqualTo(204);

        var delivery = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":2}]}""".formatted(branch, sku));
        assertThat(delivery.status()).isEqualTo(409);
        assertThat(delivery.text()).contains("PRODUCT_INACTIVE", sku);
        assertThat(orderService.orderAt(branch).units(sku, 1).place().isGranted())
                .isFalse();
        assertThat(product(sku).path("active").asBoolean()).isFalse();
        assertThat(found("active=false&q=" + sku)).containsExactly(sku);
        assertThat(world.level(branch, sku)).isEqualTo("0 on hand, 0 reserved");
        assertThat(world.get(World.admin(), "/api/v1/movements?sku=" + sku)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        var back = world.post(World.admin(), "/api/v1/products/%s/reactivation".formatted(sku), "");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        world.receive(branch, sku, 1);
    }

    @Test
    void whoeverIsFasterADeletedProductNeverHasStock() {
        var branches = List.of(world.aBranch(), world.aBranch(), world.aBranch());
        for (int round = 0; round < 10; round++) {
            var sku = world.aProduct();
            World.atOnce(
                    4,
                    index -> index == 3
                            ? world.delete(World.admin(), "/api/v1/products/" + sku)
                            : world.post(
                                    World.admin(), "/api/v1/stock-receipts", """
                            {"branch":"%s","lines":[{"sku":"%s","quantity":1}]}""".formatted(branches.get(index), sku)));
        }

        assertThat(jdbc.sql("""
                        SELECT sku FROM products JOIN stock_levels ON product_id = products.id
                        WHERE NOT active AND on_hand > 0
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void onlyThoseWhoKeepStockSomewhereChangeTheCatalogue() {
        var branch = world.aBranch();
        for (var role : Role.values()) {
            var token = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
            var may = role.actsEverywhere() || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK;
            var sku = world.aProduct();
            var address = "/api/v1/products/" + sku;

            assertThat(world.put(token, address, body(""), "If-Match", "*").status())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
            assertThat(world.delete(token, address).status()).as(role.name()).isEqualTo(may ? 204 : 403);
            assertThat(world.post(token, address + "/reactivation", "").status())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
            assertThat(world.get(token, address).status()).isEqualTo(200);
        }
    }

    private JsonNode facets(String query) {
        return world.get(World.admin(), "/api/v1/products/facets?" + query).json();
    }

    private JsonNode product(String sku) {
        return world.get(World.admin(), "/api/v1/products/" + sku).json();
    }

    private List<String> found(String query) {
        return skusOf(world.get(World.admin(), "/api/v1/products?" + query).json());
    }

    private static List<String> skusOf(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(product -> product.path("sku").asString())
                .toList();
    }

    private Answer add(String sku, String fields) {
        return world.post(World.admin(), "/api/v1/products", body("\"sku\":\"%s\",%s".formatted(sku, fields)));
    }

    private Answer edit(String sku, String fields, String ifMatch) {
        return world.put(World.admin(), "/api/v1/products/" + sku, body(fields), "If-Match", ifMatch);
    }

    private static String body(String fields) {
        return """
                {%s"name":"Part","price":{"amount":"12.50","currency":"USD"}}""".formatted(fields);
    }

    private String aBrand(String name) {
        return created("brands", name);
    }

    private String aName(String resource) {
        return created(resource, "Name" + UUID.randomUUID().toString().substring(0, 12));
    }

    private String created(String resource, String name) {
        var answer = world.post(World.admin(), "/api/v1/" + resource, "{\"name\":\"%s\"}".formatted(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return name;
    }

    private static String aSku() {
        return "CT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
