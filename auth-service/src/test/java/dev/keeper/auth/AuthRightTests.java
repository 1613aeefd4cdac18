package dev.keeper.auth;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuthRightTests {

    @Test
    void theDocumentAndTheFileInTheJarShowTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("auth-service", AuthRight.values());
    }
}
