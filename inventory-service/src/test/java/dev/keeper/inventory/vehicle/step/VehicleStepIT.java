package dev.keeper.inventory.vehicle.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleStepIT {

    private static final String REASON =
            "{\"reason\":\"Hail damage\",\"reference\":\"Claim 1\",\"notes\":\"Total loss\"}";

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;

    VehicleStepIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void aCarGoesFromItsOrderToItsBuyerAndBack() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch).with("status", "ORDERED"));
        assertThat(car.has("firstOnLotAt")).isFalse();
        assertThat(car.path("forSale").asBoolean()).isFalse();

        assertThat(status(step(World.admin(), car, "shipment"))).isEqualTo("IN_TRANSIT");
        var arrived = step(World.admin(), car, "arrival").json();
        assertThat(arrived.path("status").asString()).isEqualTo("PREPARATION");
        assertThat(arrived.path("firstOnLotAt").asString()).isNotEmpty();
        assertThat(status(step(World.admin(), car, "readiness"))).isEqualTo("AVAILABLE");
        orderService.orderAt(branch).car(car.path("vin").asString()).place().isCompleted();
        orderService.settle();
        var delivered = step(World.admin(), car, "delivery").json();
        assertThat(delivered.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(delivered.path("deliveredAt").asString()).isNotEmpty();
        var returned = step(World.admin(), car, "return").json();
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.has("heldBy") || returned.has("soldAt") || returned.has("deliveredAt"))
                .isFalse();
        assertThat(status(step(World.admin(), car, "inspection"))).isEqualTo("PREPARATION");
        assertThat(movements(car))
                .containsExactly(
                        "STATUS_CHANGE",
                        "RETURN",
                        "STATUS_CHANGE",
                        "SALE",
                        "RESERVATION",
                        "STATUS_CHANGE",
                        "RECEIPT",
                        "STATUS_CHANGE",
                        "STATUS_CHANGE");
    }

    @Test
    void aStepIsWrittenDownWithWhatWasSaidAboutIt() {
        var car = world.inStock(ACar.at(world.aBranch()).with("status", "IN_TRANSIT"));

        var arrived = world.post(World.admin(), path(car) + "/arrival", """
                {"ready":true,"reference":"CMR 88213","notes":"Scratch at the rear bumper"}""");

        assertThat(status(arrived)).isEqualTo("AVAILABLE");
        var line = ledger(car).path(0);
        assertThat(line.path("kind").asString()).isEqualTo("RECEIPT");
        assertThat(line.path("reference").asString()).isEqualTo("CMR 88213");
        assertThat(line.path("notes").asString()).isEqualTo("Scratch at the rear bumper");
        assertThat(line.path("actor").asString()).isEqualTo("Test ADMIN");
    }

    @Test
    void aStepFromTheWrongStatusIsRefusedWithBoth() {
        var car = world.inStock(ACar.at(world.aBranch()));

        var refused = step(World.admin(), car, "delivery");

        refused.requireProblem(409, "ILLEGAL_TRANSITION", "\"from\":\"AVAILABLE\"");
        assertThat(refused.text()).contains("\"to\":\"DELIVERED\"");
        for (var other : new String[] {"shipment", "arrival", "readiness", "return", "inspection"}) {
            step(World.admin(), car, other).requireProblem(409, "ILLEGAL_TRANSITION", "AVAILABLE");
        }
    }

    @Test
    void aStepMayNameTheVersionThatItIsAbout() {
        var car = world.inStock(ACar.at(world.aBranch()).with("status", "ORDERED"));

        var stale = world.post(World.admin(), path(car) + "/shipment", "{}", "If-Match", "\"7\"");
        var fresh = world.post(World.admin(), path(car) + "/shipment", "{}", "If-Match", "\"0\"");

        stale.requireProblem(412, "STALE", "");
        assertThat(fresh.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aStepThatIsSentTwiceWithTheSameKeyIsTakenOnce() {
        var car = world.inStock(ACar.at(world.aBranch()).with("status", "ORDERED"));

        var first = world.post(World.admin(), path(car) + "/shipment", "{}", "Idempotency-Key", "ship-" + path(car));
        var second = world.post(World.admin(), path(car) + "/shipment", "{}", "Idempotency-Key", "ship-" + path(car));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(movements(car)).hasSize(2);
    }

    @Test
    void aCarLeavesTheStockByWholesaleOrWriteOffForAReason() {
        var branch = world.aBranch();
        var wholesaled = world.inStock(ACar.at(branch));
        var lost = world.inStock(ACar.at(branch));

        world.post(World.admin(), path(lost) + "/write-off", "{}").requireProblem(422, "INVALID", "reason");
        assertThat(status(world.post(World.admin(), path(wholesaled) + "/wholesale", REASON)))
                .isEqualTo("WHOLESALED");
        assertThat(status(world.post(World.admin(), path(lost) + "/write-off", REASON)))
                .isEqualTo("WRITTEN_OFF");
        assertThat(ledger(lost).path(0).path("kind").asString()).isEqualTo("ISSUE");
        assertThat(ledger(lost).path(0).path("notes").asString()).isEqualTo("Hail damage: Total loss");
        assertThat(world.add(
                                World.admin(),
                                ACar.at(branch).with("vin", lost.path("vin").asString()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aReservedCarIsNotWrittenOff() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        orderService.orderAt(branch).car(car.path("vin").asString()).place();

        var refused = world.post(World.admin(), path(car) + "/write-off", REASON);

        refused.requireProblem(409, "ILLEGAL_TRANSITION", "\"from\":\"RESERVED\"");
    }

    @Test
    void aDeliveredCarComesBackAsATradeInOrAsAReturnButNotAsBoth() {
        var branch = world.aBranch();
        var plate = "T" + branch;
        var car = world.inStock(ACar.at(branch).with("plate", plate));
        orderService.orderAt(branch).car(car.path("vin").asString()).place().isCompleted();
        orderService.settle();
        var sold = world.add(
                World.admin(), ACar.at(branch).with("vin", car.path("vin").asString()));
        step(World.admin(), car, "delivery");

        var tradeIn = world.add(
                World.admin(),
                ACar.at(branch).with("vin", car.path("vin").asString()).with("plate", plate));
        var returned = step(World.admin(), car, "return");

        sold.requireProblem(409, "VIN_IN_STOCK", branch);
        assertThat(tradeIn.status()).as(tradeIn.text()).isEqualTo(201);
        returned.requireProblem(409, "VIN_IN_STOCK", branch);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayTakesAStepAndOnlyAtTheirBranch(Role role) {
        var branch = world.aBranch();
        var other = world.aBranch();
        Set<Role> managers = EnumSet.of(Role.ADMIN, Role.AREA_MANAGER, Role.BRANCH_MANAGER);
        Set<Role> sales = EnumSet.of(Role.SALES_MANAGER);
        sales.addAll(managers);
        Set<Role> editors = EnumSet.of(Role.ASSISTANT);
        editors.addAll(sales);
        Set<Role> preparing = EnumSet.of(Role.TECHNICIAN);
        preparing.addAll(editors);
        Set<Role> delivering = EnumSet.of(Role.SALESPERSON);
        delivering.addAll(editors);
        var whoMay = Map.of(
                "shipment", editors,
                "arrival", editors,
                "readiness", preparing,
                "delivery", delivering,
                "return", sales,
                "inspection", preparing,
                "wholesale", managers,
                "write-off", managers);
        // Every other step is illegal for a car in transit, and only callers who may take the step are told so.
        var car = world.inStock(ACar.at(branch).with("status", "IN_TRANSIT"));

        whoMay.forEach((step, roles) -> {
            if (!"arrival".equals(step)) {
                assertThat(world.post(tokenFor(role, branch), path(car) + "/" + step, bodyOf(step))
                                .status())
                        .as(step)
                        .isEqualTo(roles.contains(role) ? 409 : 403);
                assertThat(world.post(tokenFor(role, other), path(car) + "/" + step, bodyOf(step))
                                .status())
                        .as(step)
                        .isEqualTo(role.actsEverywhere() ? 409 : 403);
            }
        });
        assertThat(step(tokenFor(role, branch), car, "arrival").status()).isEqualTo(editors.contains(role) ? 200 : 403);
    }

    @Test
    void withoutATokenNoStepIsTaken() {
        var car = world.inStock(ACar.at(world.aBranch()).with("status", "ORDERED"));

        assertThat(step("no-token", car, "shipment").status()).isEqualTo(401);
    }

    private Answer step(String token, JsonNode car, String step) {
        return world.post(token, path(car) + "/" + step, "");
    }

    private static String bodyOf(String step) {
        return "wholesale".equals(step) || "write-off".equals(step) ? REASON : "{}";
    }

    private String status(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("status").asString();
    }

    private JsonNode ledger(JsonNode car) {
        return world.get(
                        World.admin(),
                        "/api/v1/movements?vehicleId=" + car.path("id").asString())
                .json()
                .path("items");
    }

    private List<String> movements(JsonNode car) {
        return ledger(car)
                .valueStream()
                .map(line -> line.path("kind").asString())
                .toList();
    }

    private static String path(JsonNode car) {
        return "/api/v1/vehicles/" + car.path("id").asString();
    }

    private static String tokenFor(Role role, String branch) {
        return TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
    }
}
