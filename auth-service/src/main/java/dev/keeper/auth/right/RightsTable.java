package dev.keeper.auth.right;

import dev.keeper.common.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rights of all services, as each publishes them in {@code META-INF/keeper/rights/<service>.json} of its own jar. */
@Component
public class RightsTable {

    /** Read by name, because every file occurs twice if all services share one JVM. */
    private static final List<String> SERVICES =
            List.of("auth-service", "inventory-service", "notification-service", "order-service");

    private final List<PublishedRight> rights;

    RightsTable(JsonMapper json) {
        this.rights = SERVICES.stream()
                .flatMap(service -> Arrays.stream(entriesOf(service, json)))
                .map(PublishedRight::from)
                .toList();
    }

    /** Returns the rights that the caller has anywhere, in the order of the services' tables. */
    public List<GrantedRight> grantedTo(Caller caller) {
        return rights.stream()
                .map(right -> GrantedRight.of(right, caller))
                .filter(GrantedRight::isGoodSomewhere)
                .toList();
    }

    List<PublishedRight> rights() {
        return rights;
    }

    private static PublishedRight.Entry[] entriesOf(String service, JsonMapper json) {
        try (var file = new ClassPathResource("META-INF/keeper/rights/%s.json".formatted(service)).getInputStream()) {
            return json.readValue(file, PublishedRight.Entry[].class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
