package dev.keeper.inventory.vehicle.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleDeletionIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    VehicleDeletionIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
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
    void aCarThatWasEnteredByMistakeIsGoneAndInNobodysWay() {
        var branch = world.aBranch();
        var entered = ACar.at(branch).with("plate", "DEL" + branch).with("stockNumber", "D-" + branch);
        var car = world.inStock(entered);

        var deleted = world.delete(World.admin(), path(car) + "?reason=Entered%20twice");
        var again = world.delete(World.admin(), path(car));

        assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(204);
        world.get(World.admin(), path(car)).requireProblem(404, "NOT_FOUND", "vehicle");
        world.get(World.admin(), path(car) + "/timeline").requireProblem(404, "NOT_FOUND", "vehicle");
        world.post(World.admin(), path(car) + "/wholesale", """
                {"reason":"Sold"}""").requireProblem(404, "NOT_FOUND", "vehicle");
        var movement = world.get(
                        World.admin(),
                        "/api/v1/movements?vehicleId=" + car.path("id").asString())
                .json()
                .path("items")
                .path(0);
        assertThat(movement.path("kind").asString()).isEqualTo("ISSUE");
        assertThat(movement.path("onHandAfter").asInt()).isZero();
        assertThat(movement.path("notes").asString()).isEqualTo("Entered twice");
        assertThat(world.inStock(entered).path("id")).isNotEqualTo(car.path("id"));
    }

    @Test
    void anOrderThatAsksForADeletedCarIsRefused() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        world.delete(World.admin(), path(car));

        var order = orderService.orderAt(branch).car(car.path("vin").asString()).place();

        assertThat(order.isGranted()).isFalse();
        assertThat(order.answer().payload().toString()).contains("VEHICLE_NOT_IN_STOCK");
    }

    @Test
    void aCarThatAnOrderHasOrHadStays() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var order = orderService.orderAt(branch).car(car.path("vin").asString()).place();

        var reserved = world.delete(World.admin(), path(car));
        order.isCancelled();
        orderService.settle();
        var released = world.delete(World.admin(), path(car));

        reserved.requireProblem(409, "VEHICLE_REFERRED_TO", "order " + order.number() + " (ACTIVE)");
        released.requireProblem(409, "VEHICLE_REFERRED_TO", "order " + order.number() + " (RELEASED)");
        assertThat(world.get(World.admin(), path(car)).status()).isEqualTo(200);
    }

    @Test
    void aCarForWhichSomebodyWaitsStays() {
        var car = world.inStock(ACar.at(world.aBranch()));
        jdbc.sql("""
                        INSERT INTO waiting_list_entries (id, vehicle_id, customer_name, added_at, added_by_id,
                            added_by_name, status)
                        VALUES (uuidv7(), :car, 'Maria Bianchi', now(), uuidv7(), 'Anna Rossi', 'WAITING')
                        """).param("car", UUID.fromString(car.path("id").asString())).update();

        var refused = world.delete(World.admin(), path(car));

        refused.requireProblem(409, "VEHICLE_REFERRED_TO", "waiting list entry of Maria Bianchi (WAITING)");
    }

    @Test
    void aCarThatHasMovedStays() {
        var car = world.inStock(ACar.at(world.aBranch()).with("status", "ORDERED"));
        world.post(World.admin(), path(car) + "/shipment", "{\"reference\":\"CMR 1\"}");

        var refused = world.delete(World.admin(), path(car));

        refused.requireProblem(409, "VEHICLE_REFERRED_TO", "movement STATUS_CHANGE of ");
        assertThat(refused.text()).contains("CMR 1");
    }

    @Test
    void aDeletionRacesWithAnOrderAndOneOfThemWins() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var order = orderService.orderAt(branch).car(car.path("vin").asString());
        order.isPlaced();

        var deleted = world.delete(World.admin(), path(car));
        orderService.settle();

        assertThat(order.isGranted()).isEqualTo(deleted.status() == 409);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyManagersDelete(Role role) {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var may = role.actsEverywhere() || role == Role.BRANCH_MANAGER;

        var elsewhere = world.delete(tokenFor(role, world.aBranch()), path(car));
        var here = world.delete(tokenFor(role, branch), path(car));

        assertThat(elsewhere.status()).isEqualTo(role.actsEverywhere() ? 204 : 403);
        assertThat(here.status()).isEqualTo(may ? 204 : 403);
        assertThat(world.delete("no-token", path(car)).status()).isEqualTo(401);
    }

    private static String path(JsonNode car) {
        return "/api/v1/vehicles/" + car.path("id").asString();
    }

    private static String tokenFor(Role role, String branch) {
        return TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
    }
}
