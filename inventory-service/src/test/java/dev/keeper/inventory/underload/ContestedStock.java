package dev.keeper.inventory.underload;

import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Two branches with less stock of each part than one line may ask for, so that all operations compete. */
final class ContestedStock {

    /** The expected outcomes: done, sent, or refused by a rule. */
    static final Set<String> REASONABLE = Set.of(
            "200",
            "201",
            "sent",
            "INSUFFICIENT_STOCK",
            "VEHICLE_RESERVED",
            "VEHICLE_SOLD",
            "VEHICLE_NOT_IN_STOCK",
            "HOLD_ENDED",
            "HOLD_EXTENDED_TOO_OFTEN",
            "HOLD_ENDS_IN_THE_PAST");

    private final List<String> branches;
    private final List<List<String>> skus;
    private final List<List<String>> vins;
    private final FakeOrderService orderService;
    private final Queue<String> holds = new ConcurrentLinkedQueue<>();
    private final Queue<FakeOrderService.AnOrder> orders = new ConcurrentLinkedQueue<>();

    ContestedStock(World world, FakeOrderService orderService) {
        this.orderService = orderService;
        this.branches = List.of(world.aBranch(), world.aBranch());
        this.skus = branches.stream()
                .map(branch -> IntStream.range(0, 3)
                        .mapToObj(number -> world.aProductWith(branch, 2))
                        .toList())
                .toList();
        this.vins = branches.stream()
                .map(branch -> IntStream.range(0, 6)
                        .mapToObj(number -> world.aVehicleFor(branch))
                        .toList())
                .toList();
    }

    int aBranch(Random random) {
        return random.nextInt(branches.size());
    }

    String code(int branch) {
        return branches.get(branch);
    }

    String sku(int branch, Random random) {
        return skus.get(branch).get(random.nextInt(3));
    }

    String vin(int branch, Random random) {
        return vins.get(branch).get(random.nextInt(6));
    }

    FakeOrderService.AnOrder orderAt(int branch) {
        return orderService.orderAt(code(branch));
    }

    Queue<String> holds() {
        return holds;
    }

    Queue<FakeOrderService.AnOrder> orders() {
        return orders;
    }
}
