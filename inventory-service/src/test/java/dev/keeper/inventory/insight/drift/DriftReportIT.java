package dev.keeper.inventory.insight.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@InventoryIT
class DriftReportIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    DriftReportIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
    }

    @Test
    void aLevelThatLostItsReservationIsSeenRepairedAndGone() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        orderService.orderAt(branch).units(sku, 2).place();
        drift(branch, sku, 0, -1);

        assertThat(found(branch)).containsExactly("LEVEL %s reserved 1 2 2".formatted(sku));
        var repaired = repair(World.admin(), branch, sku);

        assertThat(repaired.status()).as(repaired.text()).isEqualTo(201);
        assertThat(repaired.json().path("reserved").asInt()).isEqualTo(2);
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 2 reserved");
        assertThat(found(branch)).isEmpty();
        ledgerCheck.assertBalanced();
    }

    @Test
    void whatIsOnHandIsBelievedToTheLevelAndWrittenDownWithWhoAndWhy() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        drift(branch, sku, 3, 1);

        assertThat(found(branch))
                .containsExactly("LEVEL %s onHand 8 5 -".formatted(sku), "LEVEL %s reserved 1 0 0".formatted(sku));
        var repaired = repair(World.admin(), branch, sku);

        assertThat(repaired.status()).as(repaired.text()).isEqualTo(201);
        assertThat(world.level(branch, sku)).isEqualTo("8 on hand, 0 reserved");
        var line = world.get(World.admin(), "/api/v1/movements?sku=" + sku)
                .json()
                .path("items")
                .path(0);
        assertThat(line.path("kind").asString()).isEqualTo("CORRECTION");
        assertThat(line.path("actor").asString()).isEqualTo("Test ADMIN");
        assertThat(line.path("reference").asString()).isEqualTo("Restored a backup");
        assertThat(line.path("notes").asString()).contains("8 on hand and 1 reserved", "ledger 5 and 0");
        assertThat(line.path("onHandBefore").asInt()).isEqualTo(5);
        assertThat(line.path("onHandAfter").asInt()).isEqualTo(8);
        assertThat(found(branch)).isEmpty();
        ledgerCheck.assertBalanced();
    }

    @Test
    void moreReservedThanThereIsHasToBeCountedFirst() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        orderService.orderAt(branch).units(sku, 4).place();
        drift(branch, sku, -3, -4);

        var refused = repair(World.admin(), branch, sku);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("RESERVED_ABOVE_ON_HAND");

        world.post(World.admin(), "/api/v1/stock-adjustments", """
                {"branch":"%s","sku":"%s","countedOnHand":5,"reason":"Counted"}""".formatted(branch, sku));
        assertThat(repair(World.admin(), branch, sku).status()).isEqualTo(201);
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 4 reserved");
        assertThat(found(branch)).isEmpty();
    }

    @Test
    void aCarThatContradictsItsLedgerIsSeen() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        jdbc.sql("UPDATE vehicles SET status = 'SOLD' WHERE vin = :vin")
                .param("vin", vin)
                .update();

        var seen = found(branch);
        jdbc.sql("UPDATE vehicles SET status = 'AVAILABLE' WHERE vin = :vin")
                .param("vin", vin)
                .update();

        assertThat(seen)
                .containsExactly(
                        "VEHICLE %s onHand 0 1 -".formatted(vin), "VEHICLE %s status SOLD AVAILABLE -".formatted(vin));
        assertThat(found(branch)).isEmpty();
        ledgerCheck.assertBalanced();
    }

    @Test
    void aCarWhoseReservationIsGoneIsSeen() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var order = orderService.orderAt(branch).car(vin).place();
        setReservation(order, "EXPIRED");

        var seen = found(branch);
        setReservation(order, "ACTIVE");

        assertThat(seen).containsExactly("VEHICLE %s reserved 1 1 0".formatted(vin));
        ledgerCheck.assertBalanced();
    }

    @Test
    void salesThatGoOnMeanwhileAreNoDifferences() {
        var branch = world.aBranch();
        var skus = IntStream.range(0, 4)
                .mapToObj(index -> world.aProductWith(branch, 200))
                .toList();

        var answers = World.atOnce(
                48,
                index -> index % 3 == 0
                        ? world.get(World.admin(), "/api/v1/drift-report?branch=" + branch)
                        : world.post(World.admin(), "/api/v1/stock-issues", """
                        {"branch":"%s","reason":"Workshop","lines":[{"sku":"%s","quantity":1},{"sku":"%s","quantity":1}]}""".formatted(
                                        branch, skus.get(index % 4), skus.get((index + 1) % 4))));

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(IntStream.range(0, 48).filter(index -> index % 3 == 0).mapToObj(answers::get))
                .allMatch(answer -> answer.json().path("items").isEmpty());
    }

    @Test
    void aRepairWaitsForSalesAndSalesForIt() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 100);
        drift(branch, sku, 7, 3);

        var answers = World.atOnce(
                24,
                index -> index % 6 == 5
                        ? repair(World.admin(), branch, sku)
                        : world.post(World.admin(), "/api/v1/stock-issues", """
                        {"branch":"%s","reason":"Workshop","lines":[{"sku":"%s","quantity":1}]}""".formatted(branch, sku)));

        assertThat(answers)
                .filteredOn(answer -> answer.text().contains("onHandInLedger"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.text().contains("NOTHING_TO_REPAIR"));
        assertThat(world.level(branch, sku)).isEqualTo("87 on hand, 0 reserved");
        assertThat(found(branch)).isEmpty();
    }

    @Test
    void pagesShowEveryDifferenceOnce() {
        var branch = world.aBranch();
        var skus = IntStream.range(0, 3)
                .mapToObj(index -> world.aProductWith(branch, 5))
                .toList();
        skus.forEach(sku -> drift(branch, sku, 1, 1));

        assertThat(found(branch)).hasSize(6).doesNotHaveDuplicates();
        world.assertTheSameBothWays("/api/v1/drift-report?limit=2&branch=" + branch);
        skus.forEach(sku -> repair(World.admin(), branch, sku));
        ledgerCheck.assertBalanced();
    }

    @Test
    void whatIsWrongIsNamed() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);

        assertThat(repair(World.admin(), branch, sku).text()).contains("NOTHING_TO_REPAIR");
        assertThat(repair(World.admin(), branch, "NO-SUCH").text()).contains("UNKNOWN_PRODUCT");
        assertThat(repair(World.admin(), "NOWHR", sku).text()).contains("UNKNOWN_BRANCH");
        assertThat(world.get(World.admin(), "/api/v1/drift-report?branch=NOWHR").text())
                .contains("UNKNOWN_BRANCH");
        assertThat(world.post(World.admin(), "/api/v1/drift-report/repairs", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheManagersOfABranchAndThoseAboveThemCheckItsBooks() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        for (var role : Role.values()) {
            var everywhere = role.actsEverywhere();
            var own = TestTokens.tokenFor(role, everywhere ? null : branch);
            var foreign = TestTokens.tokenFor(role, everywhere ? null : other);
            var may = everywhere || role == Role.BRANCH_MANAGER;

            assertThat(report(own, "?branch=" + branch)).as(role.name()).isEqualTo(may ? 200 : 403);
            assertThat(report(foreign, "?branch=" + branch)).as(role.name()).isEqualTo(everywhere ? 200 : 403);
            assertThat(report(own, "")).as(role.name()).isEqualTo(everywhere ? 200 : 403);
            assertThat(repair(own, branch, sku).status()).as(role.name()).isEqualTo(may ? 409 : 403);
            assertThat(repair(foreign, branch, sku).status()).as(role.name()).isEqualTo(everywhere ? 409 : 403);
        }
        assertThat(report("no-token", "")).isEqualTo(401);
    }

    private void drift(String branch, String sku, int onHand, int reserved) {
        jdbc.sql("""
                        UPDATE stock_levels SET on_hand = on_hand + :onHand, reserved = reserved + :reserved
                        WHERE branch_code = :branch AND product_id = (SELECT id FROM products WHERE sku = :sku)
                        """)
                .param("onHand", onHand)
                .param("reserved", reserved)
                .param("branch", branch)
                .param("sku", sku)
                .update();
    }

    private void setReservation(FakeOrderService.AnOrder order, String status) {
        jdbc.sql("UPDATE reservations SET status = :status WHERE order_id = :order")
                .param("status", status)
                .param("order", order.id())
                .update();
    }

    private Answer repair(String token, String branch, String sku) {
        return world.post(token, "/api/v1/drift-report/repairs", """
                {"branch":"%s","sku":"%s","reason":"Restored a backup"}""".formatted(branch, sku));
    }

    private int report(String token, String query) {
        return world.get(token, "/api/v1/drift-report" + query).status();
    }

    private List<String> found(String branch) {
        var differences = new ArrayList<String>();
        var next = "/api/v1/drift-report?limit=2&branch=" + branch;
        while (!next.isEmpty()) {
            var page = world.get(World.admin(), next).json();
            page.path("items")
                    .forEach(row -> differences.add("%s %s %s %s %s %s"
                            .formatted(
                                    row.path("kind").asString(),
                                    row.path("item").asString(),
                                    row.path("field").asString(),
                                    row.path("stored").asString("-"),
                                    row.path("fromLedger").asString("-"),
                                    row.path("fromReservations").asString("-"))));
            next = page.path("next").asString("");
        }
        return differences;
    }
}
