package dev.keeper.notification;

import dev.keeper.common.testing.ApiDescriptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationServiceTest
class ApiDescriptionIT {

    @LocalServerPort
    private int port;

    @Test
    void theDescriptionOfTheApiIsUpToDate() throws Exception {
        ApiDescriptions.assertUpToDate("notification-service", port);
    }
}
