package dev.keeper.auth.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.keeper.auth.AuthRight;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Grant;
import dev.keeper.common.security.Right;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RightsTableTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RightsTable table = new RightsTable(JSON);

    @Test
    void whoActsEverywhereHasRightsEverywhere() {
        assertThat(table.grantedTo(caller(Role.ADMIN.at(null))))
                .contains(everywhere("inventory:create-vehicles"), everywhere("ordering:see-dead-letters"))
                .allMatch(GrantedRight::everywhere);
        assertThat(table.grantedTo(caller(Role.AREA_MANAGER.at(null))))
                .contains(everywhere("inventory:create-vehicles"))
                .doesNotContain(everywhere("ordering:see-dead-letters"));
    }

    @Test
    void aRoleAtABranchHasRightsThere() {
        assertThat(table.grantedTo(caller(Role.TECHNICIAN.at("PHL"))))
                .contains(at("inventory:prepare-vehicles", "PHL"))
                .extracting(GrantedRight::right)
                .doesNotContain("inventory:create-vehicles");
    }

    @Test
    void aRightForOwnRecordsSaysSo() {
        assertThat(table.grantedTo(caller(Role.SALESPERSON.at("PHL"))))
                .contains(new GrantedRight("ordering:see-orders", false, List.of(), List.of("PHL")));
    }

    @Test
    void rolesAddUpBranchByBranch() {
        var rights = table.grantedTo(caller(
                Role.SALESPERSON.at("PHL"),
                Role.SALES_MANAGER.at("PHL"),
                Role.SALES_MANAGER.at("MIA"),
                Role.SALESPERSON.at("NYC")));

        assertThat(rights)
                .contains(new GrantedRight("ordering:see-orders", false, List.of("MIA", "PHL"), List.of("NYC")));
    }

    @Test
    void whoHoldsNoRoleHasNoRight() {
        assertThat(table.grantedTo(caller())).isEmpty();
    }

    @Test
    void aRightThatWasReadIsTheOneThatItsServiceDemands() {
        assertThat(table.rights())
                .filteredOn(right -> right.area().equals("auth"))
                .extracting(Right::name, Right::scope, Right::sentence, Right::reaches)
                .containsExactlyElementsOf(Arrays.stream(AuthRight.values())
                        .map(right -> tuple(right.name(), right.scope(), right.sentence(), right.reaches()))
                        .toList());
    }

    @Test
    void everyServiceThatPublishesRightsIsRead() throws IOException {
        var published = new TreeSet<String>();
        try (var services = Files.newDirectoryStream(TestServers.projectRoot(), "*-service")) {
            for (var service : services) {
                var name = service.getFileName() + ".json";
                var file = service.resolve("src/main/resources/META-INF/keeper/rights")
                        .resolve(name);
                if (Files.exists(file)) {
                    JSON.readTree(file.toFile())
                            .forEach(right -> published.add(right.path("right").asString()));
                }
            }
        }

        assertThat(table.rights())
                .extracting(Right::scope)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(published);
    }

    private static Caller caller(Grant... grants) {
        return new Caller(UUID.randomUUID(), "Anna Keller", List.of(grants));
    }

    private static GrantedRight everywhere(String right) {
        return new GrantedRight(right, true, List.of(), List.of());
    }

    private static GrantedRight at(String right, String branch) {
        return new GrantedRight(right, false, List.of(branch), List.of());
    }
}
