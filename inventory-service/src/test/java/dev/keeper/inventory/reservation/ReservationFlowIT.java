package dev.keeper.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.PublishedEvents.Published;
import dev.keeper.inventory.World;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InventoryIT
class ReservationFlowIT {

    private static final String RESERVED = "stock.reserved.v1";
    private static final String REJECTED = "stock.rejected.v1";

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;

    ReservationFlowIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void aCarAndTwoPartsAreClaimedTogetherAndAnsweredWithTheirPricesAndCosts() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var pads = world.aProductWith(branch, 5);
        var filter = world.aProductWith(branch, 1);

        var order = orderService
                .orderAt(branch)
                .car(vin)
                .units(pads, 2)
                .units(filter, 1)
                .place();

        assertThat(order.answer().type()).isEqualTo(RESERVED);
        var lines = order.answer().payload().path("lines");
        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.path(0).path("description").asString()).isEqualTo("2013 Ford Focus");
        assertThat(lines.path(0).path("vehicleId").asString()).isNotEmpty();
        assertThat(amounts(lines.path(0))).containsExactly("15000.00", "12000.00");
        assertThat(lines.path(1).path("description").asString()).isEqualTo("Part " + pads);
        assertThat(amounts(lines.path(1))).containsExactly("10.00", "6.00");
        assertThat(world.vehicleStatus(vin)).isEqualTo("RESERVED");
        assertThat(world.level(branch, pads)).isEqualTo("5 on hand, 2 reserved");
        assertThat(world.level(branch, filter)).isEqualTo("1 on hand, 1 reserved");
        assertThat(ledgerOf(branch)).contains("RESERVATION %s 2 of Anna Rossi".formatted(order.number()));
    }

    @Test
    void aSecondOrderForTheSameCarIsToldWhoHasItAndWhereALikeOneStands() {
        var branch = world.aBranch();
        var elsewhere = world.aBranch();
        var model = "Focus " + branch;
        var wanted = world.inStock(ACar.at(branch).with("model", model));
        world.inStock(ACar.at(elsewhere).with("model", model));
        world.inStock(ACar.at(elsewhere).with("model", model).unpriced());
        var vin = wanted.path("vin").asString();
        var first = orderService.orderAt(branch).soldBy("Anna Rossi").car(vin).place();

        var second = orderService.orderAt(branch).soldBy("Marco Neri").car(vin).place();

        assertThat(first.isGranted()).isTrue();
        var refusal = refusalOf(second.answer());
        assertThat(refusal.path("code").asString()).isEqualTo("VEHICLE_RESERVED");
        assertThat(refusal.path("heldBy").asString()).contains(first.number(), "Anna Rossi");
        assertThat(refusal.path("message").asString()).contains(vin, model, first.number(), "Anna Rossi");
        assertThat(refusal.path("availableAt").toString())
                .isEqualTo("[{\"branch\":\"%s\",\"quantity\":1}]".formatted(elsewhere));
        assertThat(world.get(
                                World.admin(),
                                "/api/v1/vehicles/" + wanted.path("id").asString())
                        .json()
                        .path("heldBy")
                        .path("reference")
                        .asString())
                .isEqualTo(first.number());
    }

    @Test
    void nothingIsClaimedWhenOneLineCannotBeHadAndOnlyThatLineIsNamed() {
        var branch = world.aBranch();
        var elsewhere = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var plenty = world.aProductWith(branch, 5);
        var scarce = world.aProductWith(branch, 1);
        world.receive(elsewhere, scarce, 7);

        var order = orderService
                .orderAt(branch)
                .car(vin)
                .units(plenty, 2)
                .units(scarce, 2)
                .place();

        assertThat(order.answer().type()).isEqualTo(REJECTED);
        var refusal = refusalOf(order.answer());
        assertThat(refusal.path("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(refusal.path("message").asString())
                .isEqualTo("Branch %s has 1 available of %s, 2 are wanted.".formatted(branch, scarce));
        assertThat(refusal.path("availableAt").toString())
                .isEqualTo("[{\"branch\":\"%s\",\"quantity\":7}]".formatted(elsewhere));
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
        assertThat(world.level(branch, plenty)).isEqualTo("5 on hand, 0 reserved");
        assertThat(world.level(branch, scarce)).isEqualTo("1 on hand, 0 reserved");
    }

    @Test
    void unitsOfAProductInTwoLinesAddUp() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);

        var tooMany = orderService.orderAt(branch).units(sku, 3).units(sku, 3).place();
        var enough = orderService.orderAt(branch).units(sku, 3).units(sku, 2).place();

        assertThat(refusalOf(tooMany.answer()).path("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(enough.isGranted()).isTrue();
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 5 reserved");
    }

    @Test
    void whatCannotBeHadIsRefusedWithItsReason() {
        var branch = world.aBranch();
        var elsewhere = world.aBranch();
        var unpriced = world.inStock(ACar.at(branch).unpriced()).path("vin").asString();
        var far = world.aVehicleFor(elsewhere);
        var farPart = world.aProductWith(elsewhere, 3);
        var vin = world.aVehicleFor(branch);

        assertRefused(orderService.orderAt(branch).car(unpriced), "VEHICLE_NOT_FOR_SALE", "has no price yet");
        assertRefused(orderService.orderAt(branch).car(far), "VEHICLE_AT_OTHER_BRANCH", "is at branch " + elsewhere);
        assertRefused(orderService.orderAt(branch).car(World.aVin()), "VEHICLE_NOT_IN_STOCK", "There is no vehicle");
        assertRefused(orderService.orderAt(branch).units("NO-SUCH", 1), "UNKNOWN_PRODUCT", "NO-SUCH");
        assertRefused(
                orderService.orderAt(branch).units(farPart, 1), "INSUFFICIENT_STOCK", "keeps no stock of " + farPart);
        assertRefused(orderService.orderAt(branch).car(vin).car(vin), "VEHICLE_TWICE", "is wanted twice");
        assertThat(world.vehicleStatus(unpriced)).isEqualTo("AVAILABLE");
        assertThat(world.vehicleStatus(far)).isEqualTo("AVAILABLE");
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
    }

    @Test
    void completingAnOrderTakesEverythingOut() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).car(vin).units(sku, 2).place();

        order.isCompleted();
        orderService.settle();

        assertThat(world.vehicleStatus(vin)).isEqualTo("SOLD");
        assertThat(world.level(branch, sku)).isEqualTo("3 on hand, 0 reserved");
        assertThat(ledgerOf(branch))
                .startsWith(
                        "SALE %s 2 of Anna Rossi".formatted(order.number()),
                        "SALE %s 1 of Anna Rossi".formatted(order.number()));
        assertRefused(orderService.orderAt(branch).car(vin), "VEHICLE_SOLD", "sold with order " + order.number());
    }

    @Test
    void cancellingAnOrderGivesEverythingBack() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).car(vin).units(sku, 5).place();

        order.isCancelled();
        orderService.settle();

        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
        assertThat(orderService.orderAt(branch).car(vin).units(sku, 5).place().isGranted())
                .isTrue();
    }

    @Test
    void anOrderThatWaitedTooLongGivesBackWhatItGotAfterwards() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var order = orderService.orderAt(branch).units(sku, 5).place();

        order.isRejected();
        orderService.settle();

        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
        assertThat(ledgerOf(branch)).startsWith("RELEASE %s 5 of Keeper".formatted(order.number()));
    }

    @Test
    void anOrderWhoseEndArrivesFirstIsNeverGranted() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 5);
        var cancelled = orderService.orderAt(branch).car(vin).units(sku, 1);
        var rejected = orderService.orderAt(branch).units(sku, 1);

        cancelled.isCancelled();
        rejected.isRejected();
        cancelled.isPlaced();
        rejected.isPlaced();
        orderService.settle();

        assertThat(cancelled.answers()).isEmpty();
        assertThat(rejected.answers()).isEmpty();
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void hearingEverythingTwiceChangesNothing() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 5);
        var sold = orderService.orderAt(branch).car(vin).units(sku, 2);
        var calledOff = orderService.orderAt(branch).units(sku, 1);

        var placed = sold.isPlaced();
        sold.isPlaced(placed);
        sold.isPlaced();
        calledOff.isPlaced();
        calledOff.isCancelled();
        calledOff.isCancelled();
        calledOff.isPlaced();
        sold.isCompleted();
        sold.isCompleted();
        sold.isCancelled();
        sold.isPlaced(placed);
        calledOff.isCompleted();
        orderService.settle();

        assertThat(sold.isGranted()).isTrue();
        assertThat(calledOff.isGranted()).isTrue();
        assertThat(world.vehicleStatus(vin)).isEqualTo("SOLD");
        assertThat(world.level(branch, sku)).isEqualTo("3 on hand, 0 reserved");
    }

    @Test
    void ofManyOrdersForTheLastUnitAndTheLastCarExactlyOneEachWins() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 1);
        var forTheCar = IntStream.range(0, 64)
                .mapToObj(index -> orderService.orderAt(branch).car(vin))
                .toList();
        var forTheUnit = IntStream.range(0, 64)
                .mapToObj(index -> orderService.orderAt(branch).units(sku, 1))
                .toList();

        World.atOnce(64, index -> {
            forTheCar.get(index).isPlaced();
            return forTheUnit.get(index).isPlaced();
        });
        orderService.settle();

        assertThat(forTheCar).filteredOn(FakeOrderService.AnOrder::isGranted).hasSize(1);
        assertThat(forTheUnit).filteredOn(FakeOrderService.AnOrder::isGranted).hasSize(1);
        assertThat(refusalCodes(forTheCar.stream())).hasSize(63).containsOnly("VEHICLE_RESERVED");
        assertThat(refusalCodes(forTheUnit.stream())).hasSize(63).containsOnly("INSUFFICIENT_STOCK");
        assertThat(world.level(branch, sku)).isEqualTo("1 on hand, 1 reserved");
    }

    private void assertRefused(FakeOrderService.AnOrder order, String code, String reason) {
        var answer = order.place().answer();
        assertThat(answer.type()).isEqualTo(REJECTED);
        assertThat(refusalOf(answer).path("code").asString()).isEqualTo(code);
        assertThat(refusalOf(answer).path("message").asString()).contains(reason);
    }

    private static JsonNode refusalOf(Published answer) {
        assertThat(answer.payload().path("lines").size()).as(answer.toString()).isEqualTo(1);
        return answer.payload().path("lines").path(0);
    }

    private static Stream<String> refusalCodes(Stream<FakeOrderService.AnOrder> orders) {
        return orders.filter(order -> !order.isGranted())
                .map(order -> refusalOf(order.answer()).path("code").asString());
    }

    private static Stream<String> amounts(JsonNode line) {
        return Stream.of("listPrice", "unitCost")
                .map(price -> line.path(price).path("amount").asString());
    }

    /** Returns the ledger of a branch, newest first. */
    private Stream<String> ledgerOf(String branch) {
        return world.get(World.admin(), "/api/v1/movements?branch=" + branch)
                .json()
                .path("items")
                .valueStream()
                .map(line -> "%s %s %d of %s"
                        .formatted(
                                line.path("kind").asString(),
                                line.path("reference").asString(""),
                                line.path("quantity").asInt(),
                                line.path("actor").asString()));
    }
}
