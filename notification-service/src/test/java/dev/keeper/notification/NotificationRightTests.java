package dev.keeper.notification;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NotificationRightTests {

    @Test
    void theDocumentShowsTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("notification", NotificationRight.values());
    }
}
