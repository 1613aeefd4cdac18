package dev.keeper.inventory.stock.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class StockOperationsIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    StockOperationsIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
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
    void aDeliveryCanBeLookedUpAsItWasEntered() {
        var branch = world.aBranch();
        var sku = world.aProduct();

        var answer = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","reference":"DN-9","notes":"Two boxes","lines":[
                  {"sku":"%s","quantity":3,"unitCost":{"amount":"4.00","currency":"USD"}},
                  {"sku":"%s","quantity":2}]}""".formatted(branch, sku, sku));

        var location = answer.requireHeader("Location");
        var receipt = world.get(World.admin(), location).json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("levels").path(0).path("onHand").asInt()).isEqualTo(5);
        assertThat(receipt.path("reference").asString()).isEqualTo("DN-9");
        assertThat(receipt.path("notes").asString()).isEqualTo("Two boxes");
        assertThat(receipt.path("receivedBy").asString()).isEqualTo("Test ADMIN");
        assertThat(receipt.path("lines")
                        .valueStream()
                        .map(line -> line.path("quantity").asInt()))
                .containsExactly(3, 2);
        assertThat(receipt.path("lines").path(0).path("unitCost").path("amount").asString())
                .isEqualTo("4.00");
        assertThat(world.get(TestTokens.tokenFor(Role.SALESPERSON, branch), location)
                        .text())
                .contains("\"quantity\":3")
                .doesNotContain("unitCost");
        assertThat(world.get(World.admin(), "/api/v1/stock-receipts/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeliveryOfFiveHundredLinesIsTakenInAsAWhole() {
        var branch = world.aBranch();
        jdbc.sql("""
                        INSERT INTO products (id, version, sku, name, price, currency)
                        SELECT uuidv7(), 0, :branch || '-' || n, 'Part ' || n, 1, 'USD' FROM generate_series(1, 400) n
                        """).param("branch", branch).update();
        var lines = IntStream.range(0, 500)
                .mapToObj(index -> """
                        {"sku":"%s-%d","quantity":2,"unitCost":{"amount":"3.00","currency":"USD"}}""".formatted(branch, index % 400 + 1))
                .collect(Collectors.joining(","));

        var answer = world.post(
                World.admin(), "/api/v1/stock-receipts", "{\"branch\":\"%s\",\"lines\":[%s]}".formatted(branch, lines));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("levels").size()).isEqualTo(400);
        assertThat(world.level(branch, branch + "-1")).isEqualTo("4 on hand, 0 reserved");
        assertThat(world.level(branch, branch + "-400")).isEqualTo("2 on hand, 0 reserved");
    }

    @Test
    void issuedUnitsLeaveWithTheirReason() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 9);
        var other = world.aProductWith(branch, 4);

        var answer = issue(World.admin(), branch, """
                {"sku":"%s","quantity":2},{"sku":"%s","quantity":1},{"sku":"%s","quantity":4}""".formatted(sku, sku, other));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json()
                        .path("levels")
                        .valueStream()
                        .map(level -> level.path("onHand").asInt()))
                .containsExactly(6, 0);
        var line = ledger(branch, sku).path(0);
        assertThat(line.path("kind").asString()).isEqualTo("ISSUE");
        assertThat(line.path("reference").asString()).isEqualTo("Workshop order 118");
        assertThat(line.path("notes").asString()).isEqualTo("For the yellow van");
        assertThat(ledger(branch, sku).size()).isEqualTo(3);
    }

    @Test
    void whatIsReservedIsNotIssued() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var free = world.aProductWith(branch, 5);
        orderService.orderAt(branch).units(sku, 3).place();

        var answer = issue(World.admin(), branch, """
                {"sku":"%s","quantity":1},{"sku":"%s","quantity":3}""".formatted(free, sku));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("INSUFFICIENT_STOCK", "\"available\":2");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 3 reserved");
        assertThat(world.level(branch, free)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void returnedUnitsComeBackWithTheNumberOfTheirSale() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);

        var answer = takeBack(World.admin(), branch, """
                {"sku":"%s","quantity":1,"unitCost":{"amount":"10.00","currency":"USD"}}""".formatted(sku));
        var again = takeBack(World.admin(), branch, """
                {"sku":"%s","quantity":4}""".formatted(sku));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(averageCost(answer)).isEqualTo("7.00");
        assertThat(averageCost(again)).isEqualTo("7.00");
        assertThat(world.level(branch, sku)).isEqualTo("8 on hand, 0 reserved");
        var line = ledger(branch, sku).path(0);
        assertThat(line.path("kind").asString()).isEqualTo("RETURN");
        assertThat(line.path("reference").asString()).isEqualTo("PHL-2026-000012");
    }

    @Test
    void anAdjustmentIsAChangeOrACountAndNeverNothing() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 10);

        var counted = adjust(World.admin(), branch, sku, "\"countedOnHand\":7");
        var confirmed = adjust(World.admin(), branch, sku, "\"countedOnHand\":7");
        var changed = adjust(World.admin(), branch, sku, "\"change\":2");

        assertThat(counted.status()).as(counted.text()).isEqualTo(201);
        assertThat(counted.json().path("onHand").asInt()).isEqualTo(7);
        assertThat(confirmed.status()).isEqualTo(201);
        assertThat(changed.json().path("onHand").asInt()).isEqualTo(9);
        for (var nonsense : List.of(
                "\"change\":0", "\"change\":1,\"countedOnHand\":7", "\"countedOnHand\":-1", "\"change\":1000001")) {
            var refused = adjust(World.admin(), branch, sku, nonsense);
            assertThat(refused.status()).as(nonsense).isEqualTo(422);
        }
        assertThat(world.post(World.admin(), "/api/v1/stock-adjustments", """
                {"branch":"%s","sku":"%s","reason":"Counted"}""".formatted(branch, sku))
                        .status())
                .isEqualTo(422);
        assertThat(world.level(branch, sku)).isEqualTo("9 on hand, 0 reserved");
    }

    @Test
    void aCountThatFindsWhatIsThereMovesNothing() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 10);

        var confirmed = adjust(World.admin(), branch, sku, "\"countedOnHand\":10");

        assertThat(confirmed.json().path("onHand").asInt()).isEqualTo(10);
        var movements = world.get(World.admin(), "/api/v1/movements?branch=%s&sku=%s".formatted(branch, sku))
                .json();
        assertThat(movements
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("kind").asString()))
                .containsExactly("RECEIPT");
    }

    @Test
    void aCountBelowWhatIsReservedIsRefused() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        orderService.orderAt(branch).units(sku, 3).place();

        var refused = adjust(World.admin(), branch, sku, "\"countedOnHand\":2");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("INSUFFICIENT_STOCK");
    }

    @Test
    void moreThanCanBeCountedIsRefused() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        for (int index = 0; index < 2; index++) {
            adjust(World.admin(), branch, sku, "\"countedOnHand\":1000000000");
        }
        var million = """
                {"sku":"%s","quantity":1000000}""".formatted(sku);
        var lines = IntStream.range(0, 500).mapToObj(index -> million).collect(Collectors.joining(","));
        assertThat(takeBack(World.admin(), branch, lines).status()).isEqualTo(201);
        assertThat(takeBack(World.admin(), branch, lines).status()).isEqualTo(201);

        var refused = takeBack(World.admin(), branch, lines);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("TOO_MANY_UNITS");
        assertThat(world.level(branch, sku)).isEqualTo("2000000000 on hand, 0 reserved");
    }

    @Test
    void whatIsWrongIsNamed() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);

        assertThat(issue(World.admin(), branch, "{\"sku\":\"NO-SUCH\",\"quantity\":1}")
                        .text())
                .contains("UNKNOWN_PRODUCT", "lines[0].sku");
        assertThat(issue(World.admin(), "NOWHR", "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku))
                        .text())
                .contains("UNKNOWN_BRANCH");
        assertThat(issue(World.admin(), branch, "{\"sku\":\"%s\",\"quantity\":0}".formatted(sku))
                        .text())
                .contains("lines[0].quantity");
        assertThat(takeBack(World.admin(), branch, "").status()).isEqualTo(422);
        assertThat(takeBack(World.admin(), branch, """
                {"sku":"%s","quantity":1,"unitCost":{"amount":"1.00","currency":"EUR"}}""".formatted(sku)).text())
                .contains("OTHER_CURRENCY", "lines[0].unitCost.currency");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void onlyPartsClerksAndManagersOfTheBranchMoveItsStock() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var sku = world.aProductWith(branch, 100);
        var line = "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku);

        for (var role : Role.values()) {
            var everywhere = role.actsEverywhere();
            var may = everywhere || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK;
            var own = TestTokens.tokenFor(role, everywhere ? null : branch);
            var foreign = TestTokens.tokenFor(role, everywhere ? null : other);
            for (var token : List.of(own, foreign)) {
                var expected = everywhere || (may && token.equals(own)) ? 201 : 403;
                assertThat(issue(token, branch, line).status()).as(role.name()).isEqualTo(expected);
                assertThat(takeBack(token, branch, line).status())
                        .as(role.name())
                        .isEqualTo(expected);
                assertThat(adjust(token, branch, sku, "\"change\":1").status())
                        .as(role.name())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theServiceItselfCannotRewriteWhatWasWrittenDown() {
        for (var table : List.of("movements", "stock_receipts", "stock_receipt_lines")) {
            for (var attempt : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
                assertDenied(attempt);
            }
        }
        assertDenied("UPDATE movements SET quantity = 2");
        assertDenied("UPDATE stock_receipts SET reference = 'other'");
        assertDenied("UPDATE stock_receipt_lines SET quantity = 2");
    }

    private void assertDenied(String attempt) {
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .as(attempt)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private Answer issue(String token, String branch, String lines) {
        return world.post(token, "/api/v1/stock-issues", """
                {"branch":"%s","reason":"Workshop order 118","notes":"For the yellow van","lines":[%s]}""".formatted(branch, lines));
    }

    private Answer takeBack(String token, String branch, String lines) {
        return world.post(token, "/api/v1/stock-returns", """
                {"branch":"%s","reference":"PHL-2026-000012","lines":[%s]}""".formatted(branch, lines));
    }

    private Answer adjust(String token, String branch, String sku, String how) {
        return world.post(token, "/api/v1/stock-adjustments", """
                {"branch":"%s","sku":"%s",%s,"reason":"Counted"}""".formatted(branch, sku, how));
    }

    private String averageCost(Answer answer) {
        return answer.json()
                .path("levels")
                .path(0)
                .path("averageCost")
                .path("amount")
                .asString();
    }

    private JsonNode ledger(String branch, String sku) {
        return world.get(World.admin(), "/api/v1/movements?branch=%s&sku=%s".formatted(branch, sku))
                .json()
                .path("items");
    }
}
