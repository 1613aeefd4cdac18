package dev.keeper.inventory.underload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Random stock operations by many callers at once, over HTTP and Kafka, on two instances of the service. */
@InventoryIT
class RandomOperationsIT {

    private static final int THREADS = 16;
    private static final int OPERATIONS_PER_THREAD = 313;

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final Environment environment;
    private final MeterRegistry meters;

    RandomOperationsIT(
            World world,
            FakeOrderService orderService,
            LedgerCheck ledgerCheck,
            Environment environment,
            MeterRegistry meters) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.environment = environment;
        this.meters = meters;
    }

    @Test
    void theBooksBalanceAfterFiveThousandRandomOperationsAndNoConstraintHadToHelp() {
        var shop = new ContestedStock(world, orderService);
        double oneByOneBefore = groupsOneByOne(meters);
        try (var second = SecondInstance.of(environment)) {
            var doors = List.of(world, world.through(portOf(second)));

            var outcomes = World.atOnce(THREADS, thread -> {
                        var operations = new RandomOperations(shop, doors, new Random(thread));
                        return IntStream.range(0, OPERATIONS_PER_THREAD)
                                .mapToObj(number -> operations.next())
                                .toList();
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            orderService.settle();

            assertThat(outcomes).hasSize(THREADS * OPERATIONS_PER_THREAD);
            assertThat(outcomes.stream().filter(outcome -> !ContestedStock.REASONABLE.contains(outcome)))
                    .as("answers that no rule explains")
                    .isEmpty();
            assertThat(outcomes).as("something really happened").contains("201", "200", "INSUFFICIENT_STOCK", "sent");
            assertThat(groupsOneByOne(meters) - oneByOneBefore).isZero();
            assertThat(groupsOneByOne(second.getBean(MeterRegistry.class))).isZero();
        }
        ledgerCheck.assertBalanced();
    }

    private static double groupsOneByOne(MeterRegistry meters) {
        return Stream.of(meters.find("keeper.stock.batches.broken").counter())
                .mapToDouble(counter -> counter == null ? 0 : counter.count())
                .sum();
    }

    private static int portOf(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
