package dev.keeper.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.inventory.Books;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.InventoryServiceApplication;
import dev.keeper.inventory.OrderDesk;
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
    private final OrderDesk desk;
    private final Books books;
    private final Environment environment;
    private final KafkaListenerEndpointRegistry listeners;

    TwoInstancesIT(
            World world,
            OrderDesk desk,
            Books books,
            Environment environment,
            KafkaListenerEndpointRegistry listeners) {
        this.world = world;
        this.desk = desk;
        this.books = books;
        this.environment = environment;
        this.listeners = listeners;
    }

    @Test
    void threeHundredOrdersOverFiftyUnitsAndOneCarGrantExactlyFiftyUnitsAndOneCar() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 50);
        var vin = world.aVehicleFor(branch);
        var forUnits = IntStream.range(0, 300)
                .mapToObj(index -> desk.orderAt(branch).units(sku, 1))
                .toList();
        var forTheCar = IntStream.range(0, 64)
                .mapToObj(index -> desk.orderAt(branch).car(vin))
                .toList();

        try (var secondInstance = aSecondInstance()) {
            var partitionsOfTheSecond = secondInstance.getBean(KafkaListenerEndpointRegistry.class);
            await().until(() -> partitions(listeners) == 1 && partitions(partitionsOfTheSecond) == 1);
            Stream.concat(forUnits.stream(), forTheCar.stream()).parallel().forEach(OrderDesk.AnOrder::isPlaced);
            desk.settle();
        }

        assertThat(forUnits).filteredOn(OrderDesk.AnOrder::isGranted).hasSize(50);
        assertThat(forTheCar).filteredOn(OrderDesk.AnOrder::isGranted).hasSize(1);
        assertThat(world.level(branch, sku)).isEqualTo("50 on hand, 50 reserved");
        books.assertBalanced();
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
