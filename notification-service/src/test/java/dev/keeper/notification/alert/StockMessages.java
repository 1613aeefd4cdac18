package dev.keeper.notification.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keeper.common.testing.Messages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends messages to the stock's topic, as inventory-service does. */
final class StockMessages {

    private static final String TOPIC = "keeper.stock.v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    void send(StockLow low) {
        send(UUID.randomUUID(), low);
    }

    void send(UUID messageId, StockLow low) {
        send(messageId, low, low.branch() + ":" + low.sku());
    }

    void send(UUID messageId, StockLow low, String key) {
        send(messageId, "stock.low.v1", key, JSON.writeValueAsString(low));
    }

    void send(StockRecovered recovered) {
        send(UUID.randomUUID(), recovered);
    }

    void send(UUID messageId, StockRecovered recovered) {
        var key = recovered.branch() + ":" + recovered.sku();
        send(messageId, "stock.recovered.v1", key, JSON.writeValueAsString(recovered));
    }

    void send(VehiclesLow low) {
        send(UUID.randomUUID(), low);
    }

    void send(UUID messageId, VehiclesLow low) {
        send(messageId, "vehicles.low.v1", keyOf(low.branch(), low.make(), low.model()), JSON.writeValueAsString(low));
    }

    void send(VehiclesRecovered recovered) {
        send(UUID.randomUUID(), recovered);
    }

    void send(UUID messageId, VehiclesRecovered recovered) {
        var key = keyOf(recovered.branch(), recovered.make(), recovered.model());
        send(messageId, "vehicles.recovered.v1", key, JSON.writeValueAsString(recovered));
    }

    static String keyOf(String branch, String make, @Nullable String model) {
        return String.join(":", branch, make, model == null ? "*" : model);
    }

    void send(UUID messageId, String type, String key, String payload) {
        Messages.send(messageId, TOPIC, key, type, payload);
    }
}
