package dev.keeper.inventory;

import dev.keeper.common.testing.ApiDescriptions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InventoryIT
class ApiDescriptionIT {

    @Test
    void theDescriptionInTheDocumentsIsTheOneOfTheRunningService(@LocalServerPort int port)
            throws IOException, InterruptedException {
        ApiDescriptions.assertUpToDate("inventory-service", port);
    }
}
