package dev.keeper.standalone;

import dev.keeper.auth.AuthServiceApplication;
import dev.keeper.gateway.GatewayServiceApplication;
import dev.keeper.inventory.InventoryServiceApplication;
import dev.keeper.notification.NotificationServiceApplication;
import dev.keeper.ordering.OrderServiceApplication;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The parts of the suite that the launcher starts. */
enum KeeperService {
    AUTH("auth-service", "auth"),
    INVENTORY("inventory-service", "inventory"),
    ORDER("order-service", "ordering"),
    NOTIFICATION("notification-service", "notification"),
    GATEWAY("gateway-service", null);

    private final String module;
    private final @Nullable String schema;

    KeeperService(String module, @Nullable String schema) {
        this.module = module;
        this.schema = schema;
    }

    String module() {
        return module;
    }

    SpringApplicationBuilder application() {
        return switch (this) {
            case AUTH -> AuthServiceApplication.application();
            case INVENTORY -> InventoryServiceApplication.application();
            case ORDER -> OrderServiceApplication.application();
            case NOTIFICATION -> NotificationServiceApplication.application();
            case GATEWAY -> GatewayServiceApplication.application();
        };
    }

    /** The schema that the service keeps its tables in; the gateway keeps none. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    static List<KeeperService> behindTheGateway() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY).toList();
    }
}
