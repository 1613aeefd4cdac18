package dev.keeper.inventory.stock.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InventoryIT
class StockKeepingIT {

    private final World world;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    StockKeepingIT(World world, LedgerCheck ledgerCheck, JdbcClient jdbc) {
        this.world = world;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void receivedUnitsAreOnHandAndInTheLedgerWithTheirAverageCost() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 10);

        var answer = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","reference":"DN-1","lines":[
                  {"sku":"%s","quantity":20,"unitCost":{"amount":"9.00","currency":"USD"}},
                  {"sku":"%s","quantity":10,"unitCost":{"amount":"9.00","currency":"USD"}}]}""".formatted(branch, sku, sku));

        var level = answer.json().path("levels").path(0);
        assertThat(level.path("onHand").asInt()).isEqualTo(40);
        assertThat(level.path("available").asInt()).isEqualTo(40);
        assertThat(level.path("averageCost").path("amount").asString()).isEqualTo("8.25");
        var ledger = world.get(World.admin(), "/api/v1/movements?branch=%s&sku=%s".formatted(branch, sku))
                .json()
                .path("items");
        assertThat(ledger.path(0).path("onHandBefore").asInt()).isEqualTo(30);
        assertThat(ledger.path(0).path("onHandAfter").asInt()).isEqualTo(40);
        assertThat(ledger.path(0).path("reference").asString()).isEqualTo("DN-1");
        assertThat(ledger.size()).isEqualTo(3);
    }

    @Test
    void anUnknownSkuIsNamedAndNothingOfTheDeliveryIsTakenIn() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);

        var answer = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":5},{"sku":"NO-SUCH","quantity":1}]}""".formatted(branch, sku));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("UNKNOWN_PRODUCT", "lines[1].sku", "NO-SUCH");
        assertThat(world.level(branch, sku)).isEqualTo("1 on hand, 0 reserved");
    }

    @Test
    void anAdjustmentNeverLeavesLessThanNothing() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);

        var answer = world.post(World.admin(), "/api/v1/stock-adjustments", """
                {"branch":"%s","sku":"%s","change":-4,"reason":"Damaged"}""".formatted(branch, sku));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("INSUFFICIENT_STOCK", "\"available\":3");
        assertThat(world.level(branch, sku)).isEqualTo("3 on hand, 0 reserved");
    }

    @Test
    void onlyThePeopleOfTheBranchReceiveThereAndOnlyTheirRolesSeeCosts() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var sku = world.aProductWith(branch, 3);
        var delivery = """
                {"branch":"%s","lines":[{"sku":"%s","quantity":1}]}""".formatted(branch, sku);
        var levels = "/api/v1/stock-levels?branch=%s&sku=%s".formatted(branch, sku);

        assertThat(world.post(TestTokens.tokenFor(Role.PARTS_CLERK, branch), "/api/v1/stock-receipts", delivery)
                        .status())
                .isEqualTo(201);
        for (var stranger : new String[] {
            TestTokens.tokenFor(Role.PARTS_CLERK, other),
            TestTokens.tokenFor(Role.BRANCH_MANAGER, other),
            TestTokens.tokenFor(Role.SALESPERSON, branch),
            TestTokens.tokenFor(Role.TECHNICIAN, branch)
        }) {
            var refused = world.post(stranger, "/api/v1/stock-receipts", delivery);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("FORBIDDEN");
            assertThat(world.get(stranger, levels).text())
                    .contains("\"onHand\"")
                    .doesNotContain("averageCost");
        }
        assertThat(world.get(TestTokens.tokenFor(Role.PARTS_CLERK, branch), levels)
                        .text())
                .contains("averageCost");
        assertThat(world.get("no-token", levels).status()).isEqualTo(401);
    }

    @Test
    void whatIsWrongIsNamed() {
        var branch = world.aBranch();
        var sku = world.aProduct();

        var negative = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":-1}]}""".formatted(branch, sku));
        var misspelt = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":1,"colour":"red"}]}""".formatted(branch, sku));
        var overflowing = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":99999999999}]}""".formatted(branch, sku));
        var nowhere = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"NOWHR","lines":[{"sku":"%s","quantity":1}]}""".formatted(sku));
        var again = world.post(World.admin(), "/api/v1/products", """
                {"sku":"%s","name":"Again","price":{"amount":"1.00","currency":"USD"}}""".formatted(sku));
        var tooExact = world.post(World.admin(), "/api/v1/products", """
                {"sku":"EXACT","name":"Exact","price":{"amount":"1.001","currency":"USD"}}""");

        assertThat(negative.status()).isEqualTo(422);
        assertThat(negative.text()).contains("lines[0].quantity");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.text()).contains("colour");
        assertThat(overflowing.status()).isEqualTo(400);
        assertThat(overflowing.text()).contains("lines[0].quantity");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("UNKNOWN_BRANCH");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("SKU_TAKEN");
        assertThat(tooExact.status()).isEqualTo(422);
    }

    @Test
    void aRepeatedDeliveryWithTheSameKeyIsTakenInOnce() {
        var branch = world.aBranch();
        var sku = world.aProduct();
        var delivery = """
                {"branch":"%s","lines":[{"sku":"%s","quantity":7}]}""".formatted(branch, sku);

        var first = world.post(World.admin(), "/api/v1/stock-receipts", delivery, "Idempotency-Key", "delivery-" + sku);
        var second =
                world.post(World.admin(), "/api/v1/stock-receipts", delivery, "Idempotency-Key", "delivery-" + sku);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(world.level(branch, sku)).isEqualTo("7 on hand, 0 reserved");
    }

    @Test
    void pagesShowEveryLevelOnce() {
        var branch = world.aBranch();
        IntStream.range(0, 7).forEach(index -> world.aProductWith(branch, index + 1));

        var seen = new HashSet<String>();
        var next = "/api/v1/stock-levels?limit=3&branch=" + branch;
        while (!next.isEmpty()) {
            var page = world.get(World.admin(), next).json();
            page.path("items")
                    .forEach(level ->
                            assertThat(seen.add(level.path("sku").asString())).isTrue());
            next = page.path("next").asString("");
        }
        assertThat(seen).hasSize(7);
    }

    @Test
    void manyPeopleAtOnceLeaveTheLevelThatTheLedgerTells() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 20);

        var answers = World.atOnce(
                64,
                index -> index % 2 == 0
                        ? world.post(World.admin(), "/api/v1/stock-receipts", """
                        {"branch":"%s","lines":[{"sku":"%s","quantity":1}]}""".formatted(branch, sku))
                        : world.post(World.admin(), "/api/v1/stock-adjustments", """
                        {"branch":"%s","sku":"%s","change":-3,"reason":"Lost"}""".formatted(branch, sku)));

        var taken = answers.stream().filter(answer -> answer.status() == 201).count() - 32;
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(world.level(branch, sku)).isEqualTo("%d on hand, 0 reserved".formatted(20 + 32 - 3 * taken));
    }

    @Test
    void theFirstDeliveriesOfAProductAtOnceAddUp() {
        var branch = world.aBranch();
        var first = world.aProduct();
        var second = world.aProduct();

        var answers = World.atOnce(
                32,
                index -> world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":1},{"sku":"%s","quantity":1}]}""".formatted(
                                branch, index % 2 == 0 ? first : second, index % 2 == 0 ? second : first)));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(world.level(branch, first)).isEqualTo("32 on hand, 0 reserved");
        assertThat(world.level(branch, second)).isEqualTo("32 on hand, 0 reserved");
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);

        var cost = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":1,"unitCost":{"amount":"9.00","currency":"EUR"}}]}""".formatted(branch, sku));
        var price = world.post(World.admin(), "/api/v1/products", """
                {"sku":"EURO","name":"Priced elsewhere","price":{"amount":"1.00","currency":"EUR"}}""");

        assertThat(cost.status()).isEqualTo(422);
        assertThat(cost.text()).contains("OTHER_CURRENCY", "lines[0].unitCost.currency");
        assertThat(price.status()).isEqualTo(422);
        assertThat(price.text()).contains("OTHER_CURRENCY", "price.currency");
        assertThat(world.level(branch, sku)).isEqualTo("1 on hand, 0 reserved");
    }

    @Test
    void stockIsFoundByPartsOfItsNameAndItsSku() {
        var branch = world.aBranch();
        world.aProductWith(branch, 1);
        var wanted = world.aProductWith(branch, 1);
        var levels = "/api/v1/stock-levels?branch=%s&q=".formatted(branch);

        var found = world.get(World.admin(), levels + "part%20" + wanted.toLowerCase(Locale.ROOT))
                .json();
        var nothing = world.get(World.admin(), levels + "part%20%25").json();

        assertThat(found.path("items")
                        .valueStream()
                        .map(level -> level.path("sku").asString()))
                .containsExactly(wanted);
        assertThat(nothing.path("items").isEmpty()).isTrue();
    }

    @Test
    void theServiceItselfCannotRewriteTheLedger() {
        var branch = world.aBranch();
        world.aProductWith(branch, 1);

        assertThat(catchThrowable(
                        () -> jdbc.sql("UPDATE movements SET quantity = 2").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThat(catchThrowable(() -> jdbc.sql("DELETE FROM movements").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }
}
