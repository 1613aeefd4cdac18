package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import java.net.URI;

/** The services behind the gateway. */
enum Upstream {
    AUTH,
    INVENTORY,
    ORDER,
    NOTIFICATION;

    URI address(GatewaySettings.Services services) {
        return switch (this) {
            case AUTH -> services.auth();
            case INVENTORY -> services.inventory();
            case ORDER -> services.order();
            case NOTIFICATION -> services.notification();
        };
    }
}
