package dev.keeper.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every endpoint that the service describes, also for those to come. */
class EveryEndpointIT extends RunningOrderService {

    @Test
    void withoutATokenNothingIsAnsweredAndNothingIsDone() {
        var statuses = new TreeMap<String, Integer>();
        anonymous().get("/v3/api-docs").json().path("paths").properties().forEach(path -> {
            var address = path.getKey()
                    .replace("{branch}", "PHL")
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            for (var method : path.getValue().propertyNames()) {
                statuses.put(method + " " + path.getKey(), send(method, address).status());
            }
        });

        assertThat(statuses).hasSizeGreaterThan(30).values().containsOnly(401);
    }

    private Answer send(String method, String address) {
        return switch (method) {
            case "get" -> anonymous().get(address);
            case "post" -> anonymous().post(address, "{}");
            case "put" -> anonymous().put(address, "{}");
            case "delete" -> anonymous().delete(address);
            default -> throw new IllegalArgumentException(method);
        };
    }
}
