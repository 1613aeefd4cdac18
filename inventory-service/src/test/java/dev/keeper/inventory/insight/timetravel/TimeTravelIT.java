package dev.keeper.inventory.insight.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InventoryIT
class TimeTravelIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final Clock clock;

    TimeTravelIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck, Clock clock) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.clock = clock;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261120})
    void everyPastMomentIsShownAsItWas(long seed) {
        var random = new Random(seed);
        var branch = world.aBranch();
        var other = world.aBranch();
        var skus = IntStream.range(0, 3).mapToObj(index -> world.aProduct()).toList();
        Deque<FakeOrderService.AnOrder> open = new ArrayDeque<>();
        var history = new LinkedHashMap<Instant, Map<String, String>>();

        for (int step = 0; step < 40; step++) {
            var sku = skus.get(random.nextInt(skus.size()));
            switch (random.nextInt(6)) {
                case 0 -> world.receive(branch, sku, 1 + random.nextInt(9));
                case 1 -> world.receive(other, sku, 1 + random.nextInt(9));
                case 2 -> issue(branch, sku, 1 + random.nextInt(3));
                case 3 -> open.add(orderService.orderAt(branch).units(sku, 1).place());
                case 4 -> end(open, FakeOrderService.AnOrder::isCompleted);
                default -> end(open, FakeOrderService.AnOrder::isCancelled);
            }
            history.put(clock.instant(), present(branch));
        }

        history.forEach((moment, levels) ->
                assertThat(past(branch, moment, 2)).as("at %s", moment).isEqualTo(levels));
    }

    @Test
    void aCarIsShownWhereAndAsItWas() {
        var branch = world.aBranch();
        var before = clock.instant();
        var vin = world.aVehicleFor(branch);
        var second = world.aVehicleFor(branch);
        var inStock = clock.instant();
        var order = orderService.orderAt(branch).car(vin).place();
        var reserved = clock.instant();
        order.isCompleted();
        orderService.settle();
        var sold = clock.instant();

        assertThat(cars(branch, before)).isEmpty();
        assertThat(cars(branch, inStock)).containsExactly(vin + " AVAILABLE", second + " AVAILABLE");
        assertThat(cars(branch, reserved)).containsExactly(vin + " RESERVED", second + " AVAILABLE");
        assertThat(cars(branch, sold)).containsExactly(second + " AVAILABLE");
        assertThat(cars(world.aBranch(), reserved)).isEmpty();
    }

    @Test
    void pagesOfAPastMomentAreTheSameOnTheWayBack() {
        var branch = world.aBranch();
        for (int index = 0; index < 5; index++) {
            var sku = world.aProductWith(branch, 2);
            world.receive(branch, sku, 1);
            world.aVehicleFor(branch);
        }
        var query = "?limit=2&branch=%s&at=%s".formatted(branch, clock.instant());

        world.assertTheSameBothWays("/api/v1/stock-levels/as-of" + query);
        world.assertTheSameBothWays("/api/v1/vehicles/as-of" + query);
    }

    @Test
    void theMomentItselfIsIncluded() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 4);
        var at = Instant.parse(world.get(World.admin(), "/api/v1/movements?sku=" + sku)
                .json()
                .path("items")
                .path(0)
                .path("at")
                .asString());

        assertThat(past(branch, at, 50)).containsEntry(sku, "4/0/4");
        assertThat(past(branch, at.minusNanos(1_000), 50)).isEmpty();
    }

    @Test
    void theFutureIsNotKnown() {
        var branch = world.aBranch();
        var future = clock.instant().plus(Duration.ofHours(1));

        for (var resource : List.of("stock-levels", "vehicles")) {
            var path = "/api/v1/%s/as-of?branch=%s&at=%s";
            var refused = world.get(World.admin(), path.formatted(resource, branch, future));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("\"field\":\"at\"");
            assertThat(world.get(World.admin(), path.formatted(resource, "NOWHR", "2026-01-01T00:00:00Z"))
                            .text())
                    .contains("UNKNOWN_BRANCH");
            assertThat(world.get(World.admin(), path.formatted(resource, branch, "yesterday"))
                            .status())
                    .isEqualTo(400);
            assertThat(world.get(World.admin(), "/api/v1/%s/as-of?branch=%s".formatted(resource, branch))
                            .status())
                    .isEqualTo(400);
            assertThat(world.get("no-token", path.formatted(resource, branch, "2026-01-01T00:00:00Z"))
                            .status())
                    .isEqualTo(401);
        }
    }

    private void end(Deque<FakeOrderService.AnOrder> open, Consumer<FakeOrderService.AnOrder> how) {
        var order = open.poll();
        if (order != null && order.isGranted()) {
            how.accept(order);
            orderService.settle();
        }
    }

    private void issue(String branch, String sku, int quantity) {
        var answer = world.post(World.admin(), "/api/v1/stock-issues", """
                {"branch":"%s","reason":"Workshop","lines":[{"sku":"%s","quantity":%d}]}""".formatted(branch, sku, quantity));
        assertThat(answer.status()).isIn(201, 409);
    }

    /**
     * Returns the current levels. They are comparable with the past ones because a refused issue creates no level: a
     * level that never moved has no past.
     */
    private Map<String, String> present(String branch) {
        return levels("/api/v1/stock-levels?branch=" + branch);
    }

    private Map<String, String> past(String branch, Instant at, int limit) {
        return levels("/api/v1/stock-levels/as-of?branch=%s&at=%s&limit=%d".formatted(branch, at, limit));
    }

    private Map<String, String> levels(String firstPage) {
        var levels = new TreeMap<String, String>();
        var next = firstPage;
        while (!next.isEmpty()) {
            var page = world.get(World.admin(), next).json();
            page.path("items")
                    .forEach(level -> levels.put(
                            level.path("sku").asString(),
                            "%d/%d/%d"
                                    .formatted(
                                            level.path("onHand").asInt(),
                                            level.path("reserved").asInt(),
                                            level.path("available").asInt())));
            next = page.path("next").asString("");
        }
        return levels;
    }

    private List<String> cars(String branch, Instant at) {
        return world.get(World.admin(), "/api/v1/vehicles/as-of?branch=%s&at=%s".formatted(branch, at))
                .json()
                .path("items")
                .valueStream()
                .map(car ->
                        car.path("vin").asString() + " " + car.path("status").asString())
                .toList();
    }
}
