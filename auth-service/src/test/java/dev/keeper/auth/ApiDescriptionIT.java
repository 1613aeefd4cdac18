package dev.keeper.auth;

import dev.keeper.common.testing.ApiDescriptions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApiDescriptionIT extends RunningAuthService {

    @Test
    void theDescriptionOfTheApiIsTheOneThatIsKept() throws IOException, InterruptedException {
        ApiDescriptions.assertUpToDate("auth-service", port);
    }
}
