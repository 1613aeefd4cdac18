package dev.keeper.inventory.reservation.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stock when an order agrees on a price, ends, or comes back. */
@InventoryIT
class OrderEndsIT {

    private static final int ROUNDS = 20;

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;

    OrderEndsIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, JdbcClient jdbc) {
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
    void aCarIsNotSoldBelowItsFloorPriceAndNobodyIsToldWhatThatIs() {
        var branch = world.aBranch();
        var vin = aCarWithFloor(branch, "15000.00", "13123.45");
        var pads = world.aProductWith(branch, 5);

        var agreed =
                orderService.orderAt(branch).car(vin, "13123.44").units(pads, 1).place();
        var discounted =
                orderService.orderAt(branch).discountedCar(vin, "12.52").place();

        for (var order : List.of(agreed, discounted)) {
            var answer = order.answer();
            assertThat(answer.type()).isEqualTo("stock.rejected.v1");
            var refusal = answer.payload().path("lines").path(0);
            assertThat(refusal.path("code").asString()).isEqualTo("PRICE_BELOW_FLOOR");
            assertThat(answer.payload().toString())
                    .contains(vin)
                    .doesNotContain("13123")
                    .doesNotContain("13,123");
        }
        assertThat(world.level(branch, pads)).isEqualTo("5 on hand, 0 reserved");
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
    }

    @Test
    void atTheFloorPriceOrWithAnApprovalItIsSold() {
        var branch = world.aBranch();
        var atTheFloor = aCarWithFloor(branch, "15000.00", "13000.00");
        var below = aCarWithFloor(branch, "15000.00", "13000.00");
        var withoutFloor = world.aVehicleFor(branch);

        assertThat(orderService
                        .orderAt(branch)
                        .car(atTheFloor, "13000.00")
                        .place()
                        .isGranted())
                .isTrue();
        assertThat(orderService
                        .orderAt(branch)
                        .car(below, "1.00")
                        .withApprovedPrices()
                        .place()
                        .isGranted())
                .isTrue();
        assertThat(orderService
                        .orderAt(branch)
                        .car(withoutFloor, "1.00")
                        .place()
                        .isGranted())
                .isTrue();
    }

    @Test
    void aListPriceBelowTheFloorWasApprovedWhenItWasSet() {
        var branch = world.aBranch();
        var vin = aCarWithFloor(branch, "12000.00", "13000.00");

        assertThat(orderService.orderAt(branch).car(vin, "11999.99").place().isGranted())
                .isFalse();
        assertThat(orderService.orderAt(branch).car(vin, "12000.00").place().isGranted())
                .isTrue();
    }

    @Test
    void theAnswerSaysWhatKindOfThingItIsAndWhatItsExtraCostsWere() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch).with("bodyStyle", "Hatchback"));
        var cost =
                world.post(World.admin(), "/api/v1/vehicles/" + car.path("id").asString() + "/costs", """
                {"kind":"PREPARATION","amount":{"amount":"250.00","currency":"USD"}}""");
        assertThat(cost.status()).as(cost.text()).isEqualTo(201);

        var order = orderService.orderAt(branch).car(car.path("vin").asString()).place();

        var line = order.answer().payload().path("lines").path(0);
        assertThat(line.path("brand").asString()).isEqualTo("Ford");
        assertThat(line.path("category").asString()).isEqualTo("Hatchback");
        assertThat(line.path("extraCosts").path("amount").asString()).isEqualTo("250.00");
        assertThat(line.path("unitCost").path("amount").asString()).isEqualTo("12250.00");
    }

    @Test
    void whatStillStoodHereIsForSaleAgainAndPartsComeBackAtTheCostWithWhichTheyLeft() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var pads = world.aProductWith(branch, 4);
        var order = orderService.orderAt(branch).car(vin).units(pads, 2).place();
        order.isCompleted();
        orderService.settle();
        receiveAt(branch, pads, 2, "12.00");

        order.isReturned(0, 1);
        order.isReturned(1, 1);
        orderService.settle();

        assertThat(order.unresolved()).isEmpty();
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
        assertThat(world.level(branch, pads)).isEqualTo("5 on hand, 0 reserved");
        // Two at 6.00 and two at 12.00 average 9.00; one returns at 6.00.
        assertThat(averageCost(branch, pads)).isEqualTo("8.4000");
        assertThat(orderService.orderAt(branch).car(vin).place().isGranted()).isTrue();
    }

    @Test
    void whatWasDrivenAwayIsLookedAtFirst() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var order = orderService.orderAt(branch).car(car.path("vin").asString()).place();
        order.isCompleted();
        orderService.settle();
        deliver(car.path("id").asString());

        order.isReturned(0, 1);
        orderService.settle();

        assertThat(order.unresolved()).isEmpty();
        assertThat(world.vehicleStatus(car.path("vin").asString())).isEqualTo("RETURNED");
    }

    @Test
    void aReturnIsTakenInOnceWhateverMessageTellsOfIt() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).units(sku, 3).place();
        order.isCompleted();

        var first = order.isReturned(0, 1);
        order.isReturned(first, 0, 1);
        order.isReturned(first, 0, 1);
        order.isReturned(0, 1);
        order.isCompleted();
        orderService.settle();

        assertThat(world.level(branch, sku)).isEqualTo("4 on hand, 0 reserved");
        assertThat(order.unresolved()).isEmpty();
    }

    @Test
    void ofALineNoMoreComesBackThanWasSoldInHoweverManyReturns() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 9);
        var order = orderService.orderAt(branch).units(sku, 3).units(sku, 2).place();
        order.isCompleted();

        order.isReturned(0, 1);
        var tooMuch = order.isReturned(0, 3);
        order.isReturned(tooMuch, 0, 3);
        order.isReturned(0, 2);
        order.isReturned(0, 1);
        order.isReturned(1, 2);
        orderService.settle();

        assertThat(order.unresolved())
                .containsExactly(
                        "RETURN: 3 of %s were sold and 1 have come back already, so 3 cannot.".formatted(sku),
                        "RETURN: 3 of %s were sold and 3 have come back already, so 1 cannot.".formatted(sku));
        assertThat(world.level(branch, sku)).isEqualTo("9 on hand, 0 reserved");
    }

    @Test
    void aReturnThatOvertookTheCompletionCountsForNothing() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).units(sku, 2).place();

        var early = order.isReturned(0, 2);
        order.isCompleted();
        order.isReturned(early, 0, 2);
        order.isReturned(0, 2);
        orderService.settle();

        assertThat(order.unresolved())
                .containsExactly("RETURN: Nothing was handed over for the order, so nothing of it can come back.");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void whatCannotComeBackIsToldAndHoldsUpNothingElse() {
        var branch = world.aBranch();
        var elsewhere = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var vin = car.path("vin").asString();
        var order = orderService.orderAt(branch).car(vin).place();
        order.isCompleted();
        orderService.settle();
        deliver(car.path("id").asString());
        world.inStock(ACar.at(elsewhere).with("vin", vin));
        var sku = world.aProductWith(branch, 5);
        var behind = orderService.orderAt(branch).units(sku, 1);

        order.isReturned(0, 1);
        behind.place();
        orderService.settle();

        assertThat(order.unresolved())
                .singleElement()
                .asString()
                .startsWith("RETURN: ")
                .contains(vin);
        assertThat(behind.isGranted()).isTrue();
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
    }

    @Test
    void theReturnOfWhatWasNeverHandedOverIsTold() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).units(sku, 3).place();

        order.isReturned(0, 1);
        orderService.settle();

        assertThat(order.unresolved())
                .containsExactly("RETURN: Nothing was handed over for the order, so nothing of it can come back.");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 3 reserved");
    }

    @Test
    void aCompletionWithoutAReservationIsToldOnceAndTheOrderReservesNothingLater() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var never = orderService.orderAt(branch).units(sku, 3);
        var calledOff = orderService.orderAt(branch).units(sku, 3).place();
        calledOff.isCancelled();

        never.isCompleted();
        never.isPlaced();
        calledOff.isCompleted();
        orderService.settle();

        assertThat(never.unresolved())
                .containsExactly("COMPLETION: The order was completed, but nothing is reserved for it.");
        assertThat(calledOff.unresolved()).hasSize(1);
        assertThat(never.answers()).isEmpty();
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void ofOrdersThatAreOvertakenByTheirCancellationNothingStaysReserved() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, ROUNDS);
        var orders = IntStream.range(0, ROUNDS)
                .mapToObj(index -> orderService.orderAt(branch).units(sku, 1))
                .toList();

        World.atOnce(2 * ROUNDS, index -> {
            var order = orders.get(index / 2);
            if (index % 2 == 0) {
                order.isPlaced();
            } else {
                order.isCancelled();
            }
            return index;
        });
        orderService.settle();

        assertThat(world.level(branch, sku)).isEqualTo(ROUNDS + " on hand, 0 reserved");
        assertThat(orders).allSatisfy(order -> assertThat(order.unresolved()).isEmpty());
    }

    private String aCarWithFloor(String branch, String listPrice, String floorPrice) {
        return world.inStock(ACar.at(branch).price(listPrice).with("floorPrice", ACar.usd(floorPrice)))
                .path("vin")
                .asString();
    }

    private void deliver(String vehicleId) {
        var answer = world.post(World.admin(), "/api/v1/vehicles/" + vehicleId + "/delivery", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void receiveAt(String branch, String sku, int units, String unitCost) {
        var answer = world.post(World.admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":%d,"unitCost":{"amount":"%s","currency":"USD"}}]}""".formatted(branch, sku, units, unitCost));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private String averageCost(String branch, String sku) {
        return jdbc.sql("""
                        SELECT average_cost::text FROM stock_levels
                        JOIN products ON products.id = product_id WHERE branch_code = :branch AND sku = :sku
                        """)
                .param("branch", branch)
                .param("sku", sku)
                .query(String.class)
                .single();
    }
}
