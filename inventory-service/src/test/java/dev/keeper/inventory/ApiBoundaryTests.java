package dev.keeper.inventory;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.ApiBoundary;
import dev.keeper.common.testing.NoServers;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = InventoryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=inventory-service")
@ContextConfiguration(initializers = NoServers.class)
class ApiBoundaryTests implements ApiBoundary {

    @LocalServerPort
    private int port;

    @Override
    public Api anonymous() {
        return new Api(port, null);
    }

    @Override
    public Api asAdministrator() {
        return new Api(port, TestTokens.tokenFor(Role.ADMIN, null));
    }
}
