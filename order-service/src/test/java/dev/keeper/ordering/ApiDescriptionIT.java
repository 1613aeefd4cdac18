package dev.keeper.ordering;

import dev.keeper.common.testing.ApiDescriptions;
import dev.keeper.ordering.testing.RunningOrderService;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApiDescriptionIT extends RunningOrderService {

    @Test
    void theApiIsAsItsDescriptionInTheDocumentsSays() throws IOException, InterruptedException {
        ApiDescriptions.assertUpToDate("order-service", port);
    }
}
