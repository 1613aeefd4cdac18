package dev.keeper.ordering;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrderingRightTests {

    @Test
    void theDocumentAndTheFileInTheJarShowTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("order-service", OrderingRight.values());
    }
}
