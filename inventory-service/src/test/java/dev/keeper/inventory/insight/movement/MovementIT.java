package dev.keeper.inventory.insight.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InventoryIT
class MovementIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;

    MovementIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void theLedgerIsReadByProductVehicleOrderAndKind() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 9);
        var vin = world.aVehicleFor(branch);
        var order = orderService.orderAt(branch).car(vin).units(sku, 2).place();
        orderService.settle();

        assertThat(kinds("branch=" + branch)).hasSize(4).startsWith("RESERVATION", "RESERVATION");
        assertThat(kinds("sku=" + sku)).containsExactly("RESERVATION", "RECEIPT");
        assertThat(kinds("vin=" + vin)).containsExactly("RESERVATION", "RECEIPT");
        assertThat(kinds("branch=%s&kind=RECEIPT".formatted(branch))).containsExactly("RECEIPT", "RECEIPT");
        assertThat(kinds("branch=%s&kind=SALE&kind=RESERVATION".formatted(branch)))
                .containsExactly("RESERVATION", "RESERVATION");
        assertThat(kinds("sku=%s&kind=SALE".formatted(sku))).isEmpty();
        assertThat(kinds("orderId=" + order.id())).containsExactly("RESERVATION", "RESERVATION");
        assertThat(kinds("reference=" + order.number())).hasSize(2);
        assertThat(kinds("holdId=" + UUID.randomUUID())).isEmpty();
        var car = items("vin=%s&kind=RESERVATION".formatted(vin)).path(0);
        assertThat(car.path("statusBefore").asString()).isEqualTo("AVAILABLE");
        assertThat(car.path("statusAfter").asString()).isEqualTo("RESERVED");
        assertThat(car.path("orderId").asString()).isEqualTo(order.id().toString());
        assertThat(kinds("vehicleId=" + car.path("vehicleId").asString())).hasSize(2);
        assertThat(world.get(World.admin(), "/api/v1/movements").status()).isEqualTo(200);
    }

    @Test
    void theLedgerIsReadBetweenTwoMoments() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        world.receive(branch, sku, 2);
        world.receive(branch, sku, 3);
        var lines = items("sku=" + sku);
        var second = lines.path(1).path("at").asString();

        assertThat(quantities("sku=%s&from=%s".formatted(sku, second))).containsExactly(3, 2);
        assertThat(quantities("sku=%s&to=%s".formatted(sku, second))).containsExactly(1);
        assertThat(quantities("branch=%s&from=%s&to=%s"
                        .formatted(branch, second, lines.path(0).path("at").asString())))
                .containsExactly(2);
    }

    @Test
    void pagesShowEveryLineOnceNewestFirstAndTheSameOnTheWayBack() {
        var branch = world.aBranch();
        var sku = world.aProduct();
        for (int quantity = 1; quantity <= 7; quantity++) {
            world.receive(branch, sku, quantity);
        }

        for (var filter : List.of("branch=" + branch, "sku=" + sku)) {
            var there = world.pages("/api/v1/movements?limit=3&" + filter, "next");
            var back = world.pages(there.getLast().path("previous").asString(), "previous");

            assertThat(there)
                    .extracting(MovementIT::quantitiesOf)
                    .containsExactly(List.of(7, 6, 5), List.of(4, 3, 2), List.of(1));
            assertThat(there.getFirst().has("previous")).isFalse();
            assertThat(back).extracting(MovementIT::quantitiesOf).containsExactly(List.of(4, 3, 2), List.of(7, 6, 5));
            assertThat(back.getLast().has("previous")).isFalse();
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        var turned = world.get(World.admin(), "/api/v1/movements?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z");

        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.text()).contains("\"field\":\"to\"");
        assertThat(world.get(World.admin(), "/api/v1/movements?kind=GIFT").status())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), "/api/v1/movements?from=yesterday").status())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), "/api/v1/movements?vehicleId=1").status())
                .isEqualTo(400);
        assertThat(world.get(World.admin(), "/api/v1/movements?cursor=bm9uc2Vuc2U")
                        .status())
                .isEqualTo(400);
        assertThat(world.get("no-token", "/api/v1/movements").status()).isEqualTo(401);
    }

    private static List<Integer> quantitiesOf(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(line -> line.path("quantity").asInt())
                .toList();
    }

    private List<String> kinds(String filter) {
        return items(filter)
                .valueStream()
                .map(line -> line.path("kind").asString())
                .toList();
    }

    private List<Integer> quantities(String filter) {
        return items(filter)
                .valueStream()
                .map(line -> line.path("quantity").asInt())
                .toList();
    }

    private JsonNode items(String filter) {
        var answer = world.get(World.admin(), "/api/v1/movements?" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }
}
