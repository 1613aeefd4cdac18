package dev.keeper.inventory.underload;

import dev.keeper.inventory.InventoryServiceApplication;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another instance of the service on the same servers as the one under test. */
final class SecondInstance {

    private SecondInstance() {}

    static ConfigurableApplicationContext of(Environment first) {
        return InventoryServiceApplication.application().run(arguments(first, 0).toArray(String[]::new));
    }

    static List<String> arguments(Environment first, int port) {
        var sameServers = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "keeper.security.jwks-uri",
                        "keeper.messaging.partitions")
                .map(name -> "--%s=%s".formatted(name, first.getRequiredProperty(name)));
        return Stream.concat(Stream.of("--server.port=" + port), sameServers).toList();
    }
}
