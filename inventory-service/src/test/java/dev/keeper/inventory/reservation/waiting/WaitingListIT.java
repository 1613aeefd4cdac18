package dev.keeper.inventory.reservation.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class WaitingListIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    WaitingListIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
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
    void whoeverWaitsLongestGetsTheCarWhenItComesFreeAndNobodyIsFaster() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = hold(branch, vin);
        var vehicle = hold.path("lines").path(0).path("vehicleId").asString();
        var first = wait(World.admin(), vehicle, "First in line").json();
        var second = wait(World.admin(), vehicle, "Second in line").json();

        release(hold);
        var stranger = orderService.orderAt(branch).car(vin).place();

        assertThat(stranger.isGranted()).isFalse();
        var offered = entry(first);
        assertThat(offered.path("status").asString()).isEqualTo("OFFERED");
        assertThat(entry(second).path("status").asString()).isEqualTo("WAITING");
        var firstHold = world.get(
                        World.admin(), "/api/v1/holds/" + offered.path("holdId").asString())
                .json();
        assertThat(firstHold.path("customer").path("name").asString()).isEqualTo("First in line");
        assertThat(firstHold.path("status").asString()).isEqualTo("ACTIVE");

        release(firstHold);

        assertThat(entry(second).path("status").asString()).isEqualTo("OFFERED");
    }

    @Test
    void theNextOneGetsItWhenThePriorityRunsOutOrAnOrderIsCalledOff() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var order = orderService.orderAt(branch).car(vin).place();
        var vehicle = vehicleId(vin);
        var first = wait(World.admin(), vehicle, "First in line").json();
        var second = wait(World.admin(), vehicle, "Second in line").json();

        order.isCancelled();
        orderService.settle();

        var hold = entry(first).path("holdId").asString();
        assertThat(hold).isNotBlank();
        jdbc.sql("UPDATE reservations SET expires_at = now() WHERE id = :id::uuid")
                .param("id", hold)
                .update();
        var stranger = orderService.orderAt(branch).car(vin).place();
        assertThat(stranger.isGranted()).isFalse();
        assertThat(entry(second).path("status").asString()).isEqualTo("OFFERED");
    }

    @Test
    void whoeverIsTakenOffTheListIsPassedOver() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = hold(branch, vin);
        var vehicle = vehicleId(vin);
        var first = wait(World.admin(), vehicle, "First in line").json();

        var withdrawn = withdraw(World.admin(), first);
        var again = withdraw(World.admin(), first);
        release(hold);

        assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(again.text()).isEqualTo(withdrawn.text());
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
    }

    @Test
    void thereIsNothingToWaitForWhenTheCarIsFree() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);

        var answer = wait(World.admin(), vehicleId(vin), "Maria Bianchi");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("VEHICLE_NOT_RESERVED");
    }

    @Test
    void theListOfABranchIsReadThereAndBackInTheOrderInWhichCustomersCame() {
        var branch = world.aBranch();
        var here = List.of(aReservedCar(branch), aReservedCar(branch));
        var there = aReservedCar(world.aBranch());
        IntStream.range(0, 5).forEach(number -> wait(World.admin(), here.get(number % 2), "Customer " + number));
        wait(World.admin(), there, "Somebody elsewhere");
        var path = "/api/v1/waiting-list-entries?branch=%s&limit=2".formatted(branch);

        assertThat(world.pages(path, "next").stream()
                        .flatMap(page -> page.path("items").valueStream())
                        .map(entry -> entry.path("customer").path("name").asString()))
                .containsExactly("Customer 0", "Customer 1", "Customer 2", "Customer 3", "Customer 4");
        world.assertTheSameBothWays(path);
        world.assertTheSameBothWays("/api/v1/waiting-list-entries?vehicleId=%s&limit=1".formatted(here.getFirst()));
    }

    @Test
    void whoeverWaitsForACarIsListedAtTheBranchThatTheCarIsAt() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var car = aReservedCar(branch);
        wait(World.admin(), car, "Maria Bianchi");

        move(car, other);
        var listed = world.get(World.admin(), "/api/v1/waiting-list-entries?branch=" + other)
                .json();
        move(car, branch);

        assertThat(listed.path("items").path(0).path("vehicleId").asString()).isEqualTo(car);
        assertThat(listed.path("items").path(0).path("branch").asString()).isEqualTo(other);
        assertThat(world.get(World.admin(), "/api/v1/waiting-list-entries?branch=" + other)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void onlyTheStaffOfTheBranchPutsCustomersOnTheListAndSeesThem() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        hold(branch, vin);
        var stranger = TestTokens.tokenFor(Role.SALESPERSON, world.aBranch());
        var technician = TestTokens.tokenFor(Role.TECHNICIAN, branch);
        var anna = TestTokens.tokenFor(Role.SALESPERSON, branch);
        var marco = TestTokens.tokenFor(Role.SALESPERSON, branch);
        var entry = wait(anna, vehicleId(vin), "Maria Bianchi").json();

        assertThat(wait(stranger, vehicleId(vin), "X").status()).isEqualTo(403);
        assertThat(wait(technician, vehicleId(vin), "X").status()).isEqualTo(403);
        assertThat(withdraw(stranger, entry).status()).isEqualTo(403);
        assertThat(withdraw(marco, entry).status()).isEqualTo(403);
        var seen = world.get(stranger, "/api/v1/waiting-list-entries?vehicleId=" + vehicleId(vin))
                .json();
        assertThat(seen.path("items").path(0).has("customer")).isFalse();
        assertThat(withdraw(anna, entry).status()).isEqualTo(200);
    }

    private JsonNode hold(String branch, String vin) {
        var answer = world.post(
                World.admin(),
                "/api/v1/holds",
                "{\"branch\":\"%s\",\"customer\":{\"name\":\"Holder\"},\"lines\":[{\"vin\":\"%s\"}]}"
                        .formatted(branch, vin));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String aReservedCar(String branch) {
        var vin = world.aVehicleFor(branch);
        hold(branch, vin);
        return vehicleId(vin);
    }

    private void move(String vehicle, String branch) {
        jdbc.sql("UPDATE vehicles SET branch_code = :branch WHERE id = :id::uuid")
                .param("branch", branch)
                .param("id", vehicle)
                .update();
    }

    private void release(JsonNode hold) {
        var answer = world.post(
                World.admin(),
                "/api/v1/holds/%s/release".formatted(hold.path("id").asString()),
                "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer wait(String token, String vehicle, String customer) {
        return world.post(
                token,
                "/api/v1/waiting-list-entries",
                "{\"vehicleId\":\"%s\",\"customer\":{\"name\":\"%s\"}}".formatted(vehicle, customer));
    }

    private Answer withdraw(String token, JsonNode entry) {
        return world.post(
                token,
                "/api/v1/waiting-list-entries/%s/withdrawal"
                        .formatted(entry.path("id").asString()),
                "");
    }

    private JsonNode entry(JsonNode entry) {
        return world.get(
                        World.admin(),
                        "/api/v1/waiting-list-entries?vehicleId="
                                + entry.path("vehicleId").asString())
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").equals(entry.path("id")))
                .findFirst()
                .orElseThrow();
    }

    private String vehicleId(String vin) {
        return world.get(World.admin(), "/api/v1/vehicles?q=" + vin)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }
}
