package dev.keeper.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.InventoryServiceApplication;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

@InventoryIT
class TwoInstancesIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final Environment environment;
    private final KafkaListenerEndpointRegistry listeners;

    TwoInstancesIT(
            World world,
            FakeOrderService orderService,
            LedgerCheck ledgerCheck,
            Environment environment,
            KafkaListenerEndpointRegistry listeners) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.environment = environment;
        this.listeners = listeners;
    }

    @Test
    void threeHundredOrdersOverFiftyUnitsAndOneCarGrantExactlyFiftyUnitsAndOneCar() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 50);
        var vin = world.aVehicleFor(branch);
        var forUnits = IntStream.range(0, 300)
                .mapToObj(index -> orderService.orderAt(branch).units(sku, 1))
                .toList();
        var forTheCar = IntStream.range(0, 64)
                .mapToObj(index -> orderService.orderAt(branch).car(vin))
                .toList();

        try (var secondInstance = aSecondInstance()) {
            var partitionsOfTheSecond = secondInstance.getBean(KafkaListenerEndpointRegistry.class);
            await().until(() -> partitions(listeners) == 1 && partitions(partitionsOfTheSecond) == 1);
            Stream.concat(forUnits.stream(), forTheCar.stream()).parallel().forEach(FakeOrderService.AnOrder::isPlaced);
            orderService.settle();
        }

        assertThat(forUnits).filteredOn(FakeOrderService.AnOrder::isGranted).hasSize(50);
        assertThat(forTheCar).filteredOn(FakeOrderService.AnOrder::isGranted).hasSize(1);
        assertThat(world.level(branch, sku)).isEqualTo("50 on hand, 50 reserved");
        ledgerCheck.assertBalanced();
    }

    private ConfigurableApplicationContext aSecondInstance() {
        var sameServers = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "keeper.security.jwks-uri",
                        "keeper.messaging.partitions")
                .map(name -> "--%s=%s".formatted(name, environment.getRequiredProperty(name)));
        return InventoryServiceApplication.application()
                .run(Stream.concat(Stream.of("--server.port=0"), sameServers).toArray(String[]::new));
    }

    private static int partitions(KafkaListenerEndpointRegistry listeners) {
        return listeners
                .getListenerContainer("inventory-orders")
                .getAssignedPartitions()
                .size();
    }
}
