package dev.keeper.auth;

import dev.keeper.common.testing.RightsDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuthRightTests {

    @Test
    void theDocumentShowsTheTableOfRights() throws IOException {
        RightsDocument.assertUpToDate("auth", AuthRight.values());
    }
}
