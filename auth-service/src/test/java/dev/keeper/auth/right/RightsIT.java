package dev.keeper.auth.right;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.RunningAuthService;
import dev.keeper.common.testing.Role;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RightsIT extends RunningAuthService {

    @Test
    void anAdministratorIsToldThatRightsAreGoodEverywhere() {
        var rights = rightsOf(administrator());

        assertThat(rights.keySet())
                .contains("auth:create-employees", "notification:replay-dead-letters", "ordering:place-orders");
        assertThat(rights.get("inventory:change-vehicle-prices"))
                .hasToString("{\"right\":\"inventory:change-vehicle-prices\",\"everywhere\":true"
                        + ",\"branches\":[],\"ownRecordsAt\":[]}");
    }

    @Test
    void aBranchManagerIsToldTheBranch() {
        var rights = rightsOf(tokenOf(Role.BRANCH_MANAGER, "EAST"));

        assertThat(rights.keySet()).doesNotContain("auth:create-employees", "ordering:see-dead-letters");
        assertThat(rights.get("inventory:change-vehicle-prices"))
                .hasToString("{\"right\":\"inventory:change-vehicle-prices\",\"everywhere\":false"
                        + ",\"branches\":[\"EAST\"],\"ownRecordsAt\":[]}");
    }

    @Test
    void aSalespersonIsToldWhatIsForOwnRecordsOnly() {
        var rights = rightsOf(tokenOf(Role.SALESPERSON, "EAST"));

        assertThat(rights.keySet())
                .contains("inventory:make-holds")
                .doesNotContain("inventory:change-vehicle-prices", "auth:see-employees");
        assertThat(rights.get("ordering:see-orders"))
                .hasToString("{\"right\":\"ordering:see-orders\",\"everywhere\":false"
                        + ",\"branches\":[],\"ownRecordsAt\":[\"EAST\"]}");
    }

    private Map<String, JsonNode> rightsOf(String token) {
        var rights = new TreeMap<String, JsonNode>();
        http.as(token)
                .get("/api/v1/auth/me")
                .json()
                .path("rights")
                .forEach(right -> rights.put(right.path("right").asString(), right));
        return rights;
    }
}
