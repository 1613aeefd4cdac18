package dev.keeper.standalone.service;

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

/** The services that the launcher starts. */
public enum KeeperService {
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

    public String module() {
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

    /** Returns the schema of the service's tables; empty for the gateway. */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    public static List<KeeperService> behindTheGateway() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY).toList();
    }
}
