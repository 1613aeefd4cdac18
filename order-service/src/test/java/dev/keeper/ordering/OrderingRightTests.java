package dev.keeper.ordering;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrderingRightTests {

    @Test
    void theDocumentShowsTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("ordering", OrderingRight.values());
    }
}
