package dev.keeper.notification;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NotificationRightTests {

    @Test
    void theDocumentAndTheFileInTheJarShowTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("notification-service", NotificationRight.values());
    }
}
