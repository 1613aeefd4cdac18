package dev.keeper.inventory;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InventoryRightTests {

    @Test
    void theDocumentAndTheFileInTheJarShowTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("inventory-service", InventoryRight.values());
    }
}
