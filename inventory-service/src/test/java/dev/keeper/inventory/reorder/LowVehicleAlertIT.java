package dev.keeper.inventory.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.PublishedEvents;
import dev.keeper.inventory.World;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.status.Holder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The alerts about cars are raised and resolved once per crossing, even with concurrent sales. */
@InventoryIT
class LowVehicleAlertIT {

    private static final String LOW = "vehicles.low.v1";
    private static final String RECOVERED = "vehicles.recovered.v1";

    private final World world;
    private final FakeOrderService orderService;
    private final PublishedEvents published;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;
    private final CommandExecutor executor;
    private final TransactionTemplate transaction;

    LowVehicleAlertIT(
            World world,
            FakeOrderService orderService,
            PublishedEvents published,
            LedgerCheck ledgerCheck,
            JdbcClient jdbc,
            CommandExecutor executor,
            TransactionTemplate transaction) {
        this.world = world;
        this.orderService = orderService;
        this.published = published;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
        this.executor = executor;
        this.transaction = transaction;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void reachingTheMinimumRaisesOneAlertAndRecoveryResolvesIt() {
        var branch = world.aBranch();
        var vins = cars(branch, 4);
        create(branch, "Ford", "Focus", 2, 5);

        var first = orderService.orderAt(branch).car(vins.get(0)).place();
        assertThat(alerts(branch, "Ford:Focus")).isEmpty();
        orderService.orderAt(branch).car(vins.get(1)).place();
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
        orderService.orderAt(branch).car(vins.get(2)).place().isCompleted();
        orderService.settle();
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
        first.isCancelled();
        orderService.settle();
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
        cars(branch, 1);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED);
        orderService.orderAt(branch).car(vins.get(3)).place();

        var told = published(branch, "Ford:Focus");
        assertThat(PublishedEvents.types(told)).containsExactly(LOW, RECOVERED, LOW);
        var low = told.getFirst().payload();
        assertThat(low.path("branch").asString()).isEqualTo(branch);
        assertThat(low.path("make").asString()).isEqualTo("Ford");
        assertThat(low.path("model").asString()).isEqualTo("Focus");
        assertThat(low.path("available").asInt()).isEqualTo(2);
        assertThat(low.path("minimum").asInt()).isEqualTo(2);
        assertThat(low.path("target").asInt()).isEqualTo(5);
        assertThat(told.get(1).payload().path("alertId")).isEqualTo(low.path("alertId"));
        assertThat(told.get(1).payload().path("available").asInt()).isEqualTo(3);
        assertThat(told.get(2).payload().path("alertId")).isNotEqualTo(low.path("alertId"));
    }

    @Test
    void oneCarCountsForItsModelAndForItsMakeHoweverTheyAreWritten() {
        var branch = world.aBranch();
        var focus = cars(branch, 2).getFirst();
        world.inStock(ACar.at(branch).with("model", "Fiesta"));
        create(branch, "FORD", null, 2, 5);
        create(branch, "ford", "FOCUS", 1, 5);
        create(branch, "Ford", "Fiesta", 0, 5);
        create(branch, "Opel", "Focus", 0, 5);

        orderService.orderAt(branch).car(focus).place();

        assertThat(alerts(branch, "FORD:*")).containsExactly(LOW);
        assertThat(published(branch, "FORD:*").getFirst().payload().has("model"))
                .isFalse();
        assertThat(alerts(branch, "ford:FOCUS")).containsExactly(LOW);
        assertThat(alerts(branch, "Ford:Fiesta")).isEmpty();
        assertThat(published(branch, "Opel:Focus")
                        .getFirst()
                        .payload()
                        .path("available")
                        .asInt())
                .isZero();
    }

    @Test
    void aCarCountsFromTheMomentAtWhichItHasAPrice() {
        var branch = world.aBranch();
        create(branch, "Ford", "Focus", 0, 2);
        var car = world.inStock(ACar.at(branch).unpriced());
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);

        var priced = world.put(World.admin(), path(car) + "/price", """
                {"listPrice":{"amount":"15000.00","currency":"USD"},"reason":"First price"}""", "If-Match", "*");

        assertThat(priced.status()).as(priced.text()).isEqualTo(200);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED);
        assertThat(toldOf(car))
                .extracting(told -> told.path("forSale").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void aCarThatTurnsOutToBeOfAnotherModelCountsAsThatOneAndNoLongerAsTheOther() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        create(branch, "Ford", "Focus", 0, 2);
        create(branch, "Ford", "Fiesta", 0, 2);
        var fields = ACar.edited(car);
        fields.put("model", "Fiesta");

        var edited = world.put(World.admin(), path(car), world.write(fields), "If-Match", "*");

        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
        assertThat(alerts(branch, "Ford:Fiesta")).containsExactly(LOW, RECOVERED);
        assertThat(toldOf(car))
                .extracting(told -> told.path("model").asString())
                .containsExactly("Focus", "Fiesta");
    }

    @Test
    void aCorrectedVinIsTold() {
        var car = world.inStock(ACar.at(world.aBranch()));
        var vin = World.aVin();

        var corrected = world.post(World.admin(), path(car) + "/vin-correction", """
                {"vin":"%s","reason":"Misread on the windscreen"}""".formatted(vin));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(toldOf(car))
                .extracting(told -> told.path("vin").asString())
                .containsExactly(car.path("vin").asString(), vin);
    }

    @Test
    void notesAreToldToNobody() {
        var car = world.inStock(ACar.at(world.aBranch()));
        var fields = ACar.edited(car);
        fields.put("notes", "Two sets of wheels");

        world.put(World.admin(), path(car), world.write(fields), "If-Match", "*");

        assertThat(toldOf(car)).hasSize(1);
    }

    @Test
    void theCarsOfAnotherBranchDoNotHelp() {
        var branch = world.aBranch();
        cars(world.aBranch(), 3);

        create(branch, "Ford", null, 1, 5);

        assertThat(alerts(branch, "Ford:*")).containsExactly(LOW);
    }

    @Test
    void aRuleRaisesItsAlertAtOnceAndAChangedOneToo() {
        var branch = world.aBranch();
        cars(branch, 3);
        var path = create(branch, "Ford", "Focus", 3, 5);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);

        change(path, 2);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED);
        change(path, 3);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED, LOW);
        assertThat(world.delete(World.admin(), path).status()).isEqualTo(204);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED, LOW, RECOVERED);
        cars(branch, 1);
        assertThat(alerts(branch, "Ford:Focus")).hasSize(4);
    }

    @Test
    void sixtyFourOrdersForDifferentCarsAroundTheMinimumRaiseOneAlert() {
        var branch = world.aBranch();
        var vins = cars(branch, 64);
        create(branch, "Ford", "Focus", 32, 80);
        var orders =
                vins.stream().map(vin -> orderService.orderAt(branch).car(vin)).toList();

        World.atOnce(64, index -> orders.get(index).isPlaced());
        orderService.settle();

        assertThat(orders).allMatch(FakeOrderService.AnOrder::isGranted);
        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
        // Waiting orders share a transaction, so the alert may report a state after the crossing itself.
        assertThat(published(branch, "Ford:Focus")
                        .getFirst()
                        .payload()
                        .path("available")
                        .asInt())
                .isBetween(0, 32);
    }

    /** Reserves all cars in concurrent transactions; each instance would read orders one after another. */
    @Test
    void sixtyFourTransactionsAtOnceAroundTheMinimumRaiseOneAlertAndAllReleasesResolveIt() {
        var branch = world.aBranch();
        var ids = IntStream.range(0, 64)
                .mapToObj(index -> world.inStock(ACar.at(branch)).path("id").asString())
                .map(UUID::fromString)
                .toList();
        create(branch, "Ford", "Focus", 32, 80);

        World.atOnce(64, index -> move(ids.get(index), car -> car.reserve(aHolder())));
        var afterClaims = published(branch, "Ford:Focus");
        World.atOnce(64, index -> move(ids.get(index), Vehicle::release));
        var afterReleases = published(branch, "Ford:Focus");

        assertThat(PublishedEvents.types(afterClaims)).containsExactly(LOW);
        assertThat(afterClaims.getFirst().payload().path("available").asInt()).isEqualTo(32);
        assertThat(PublishedEvents.types(afterReleases)).containsExactly(LOW, RECOVERED);
        assertThat(afterReleases.getLast().payload().path("available").asInt()).isEqualTo(33);
    }

    @Test
    void reservationsAndReleasesAroundTheMinimumRaiseAndResolveInTurns() {
        var branch = world.aBranch();
        var vins = cars(branch, 64);
        create(branch, "Ford", "Focus", 32, 80);
        create(branch, "Ford", null, 48, 80);
        var claimed = vins.subList(0, 32).stream()
                .map(vin -> orderService.orderAt(branch).car(vin).place())
                .toList();
        var coming = vins.subList(32, 64).stream()
                .map(vin -> orderService.orderAt(branch).car(vin))
                .toList();

        World.atOnce(64, index -> {
            if (index % 2 == 0) {
                coming.get(index / 2).isPlaced();
            } else {
                claimed.get(index / 2).isCancelled();
            }
            return index;
        });
        orderService.settle();

        assertInTurnsAndLow(alerts(branch, "Ford:Focus"));
        assertInTurnsAndLow(alerts(branch, "Ford:*"));
    }

    @Test
    void carsThatArriveAndLeaveAtTheCounterAreCountedExactly() {
        var branch = world.aBranch();
        create(branch, "Ford", "Focus", 31, 80);

        World.atOnce(32, index -> world.aVehicleFor(branch));

        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW, RECOVERED);
        assertThat(published(branch, "Ford:Focus")
                        .getLast()
                        .payload()
                        .path("available")
                        .asInt())
                .isEqualTo(32);
    }

    @Test
    void noCarSlipsBetweenANewRuleAndItsFirstCount() {
        for (int round = 0; round < 16; round++) {
            var branch = world.aBranch();
            var sold = orderService.orderAt(branch).car(cars(branch, 3).getFirst());

            World.atOnce(3, index -> switch (index) {
                case 0 -> sold.isPlaced();
                case 1 -> create(branch, "Ford", "Focus", 1, 5);
                default -> create(branch, "Ford", null, 2, 5);
            });
            orderService.settle();

            assertThat(alerts(branch, "Ford:*")).as("round %d", round).containsExactly(LOW);
            assertThat(alerts(branch, "Ford:Focus")).isEmpty();
        }
    }

    @Test
    void aCarThatArrivesWhileTheRuleIsMadeEndsItsAlertOrPreventsIt() {
        for (int round = 0; round < 16; round++) {
            var branch = world.aBranch();
            cars(branch, 1);

            World.atOnce(2, index -> index == 0 ? world.aVehicleFor(branch) : create(branch, "Ford", "Focus", 1, 5));

            assertThat(alerts(branch, "Ford:Focus")).as("round %d", round).isIn(List.of(), List.of(LOW, RECOVERED));
        }
    }

    @Test
    void theSameMessageTwiceRaisesNothingTwice() {
        var branch = world.aBranch();
        var order = orderService.orderAt(branch).car(cars(branch, 2).getFirst());
        create(branch, "Ford", "Focus", 1, 5);
        var message = UUID.randomUUID();

        order.isPlaced(message);
        order.isPlaced(message);
        order.isPlaced();
        orderService.settle();

        assertThat(alerts(branch, "Ford:Focus")).containsExactly(LOW);
    }

    @Test
    void carsAreCountedFromTheirIndex() {
        var branch = world.aBranch();

        var plan = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            INSERT INTO vehicles (id, version, vin, stock_number, branch_code, make, model, model_year,
                                condition, status, source, title_status, odometer, odometer_unit, currency, acquired_at)
                            SELECT uuidv7(), 0, '3FADP5AU0DL' || lpad(n::text, 6, '0'), 'PLAN-' || n, :branch,
                                'Make ' || n % 50, 'Model ' || n % 100, 2020, 'USED',
                                CASE n % 3 WHEN 0 THEN 'AVAILABLE' ELSE 'DELIVERED' END,
                                'TRADE_IN', 'CLEAN', 1, 'MI', 'USD', now()
                            FROM generate_series(1, 5000) n
                            """).param("branch", branch).update();
            jdbc.sql("ANALYZE vehicles").update();
            return jdbc.sql("EXPLAIN SELECT %s FROM reorder_rules rule WHERE id = :id"
                            .formatted(ReorderRuleTable.COUNT))
                    .param("id", UUID.randomUUID())
                    .query(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.contains("ix_vehicles_for_sale"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on vehicles"));
    }

    private UUID move(UUID vehicleId, Function<Vehicle, NewMovement> verb) {
        return executor.execute(new VehicleCommand<>(vehicleId, (car, movements) -> {
            movements.record(verb.apply(car), Cause.order(UUID.randomUUID(), "TEST", null, "Keeper"));
            return vehicleId;
        }));
    }

    private static Holder aHolder() {
        return Holder.order(UUID.randomUUID(), "TEST", "Anna Rossi", Instant.parse("2026-11-20T12:00:00Z"));
    }

    private static void assertInTurnsAndLow(List<String> told) {
        for (int index = 0; index < told.size(); index++) {
            assertThat(told.get(index)).isEqualTo(index % 2 == 0 ? LOW : RECOVERED);
        }
        assertThat(told).isNotEmpty();
        assertThat(told.getLast()).isEqualTo(LOW);
    }

    private List<String> cars(String branch, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> world.aVehicleFor(branch))
                .toList();
    }

    private String create(String branch, String make, @Nullable String model, int minimum, int target) {
        var answer = world.post(World.admin(), "/api/v1/vehicle-reorder-rules", """
                {"branch":"%s","make":"%s",%s"minimum":%d,"target":%d}""".formatted(
                        branch, make, model == null ? "" : "\"model\":\"%s\",".formatted(model), minimum, target));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.requireHeader("Location");
    }

    private void change(String path, int minimum) {
        var tag = world.get(World.admin(), path).requireHeader("ETag");
        var answer = world.put(World.admin(), path, """
                {"minimum":%d,"target":9}""".formatted(minimum), "If-Match", tag);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<JsonNode> toldOf(JsonNode car) {
        orderService.settle();
        return published.about(car.path("id").asString()).stream()
                .map(PublishedEvents.Published::payload)
                .toList();
    }

    private static String path(JsonNode car) {
        return "/api/v1/vehicles/" + car.path("id").asString();
    }

    private List<String> alerts(String branch, String cars) {
        return PublishedEvents.types(published(branch, cars)).toList();
    }

    private List<PublishedEvents.Published> published(String branch, String cars) {
        orderService.settle();
        return published.about(branch + ":" + cars, LOW, RECOVERED);
    }
}
