package dev.keeper.inventory.vehicle.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@InventoryIT
class VehicleCostIT {

    private static final Set<Role> READERS =
            EnumSet.of(Role.ADMIN, Role.AREA_MANAGER, Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    private final World world;
    private final VehicleCosts costs;
    private final JdbcClient jdbc;

    VehicleCostIT(World world, VehicleCosts costs, JdbcClient jdbc) {
        this.world = world;
        this.costs = costs;
        this.jdbc = jdbc;
    }

    @Test
    void costsAddUpToWhatACarCostInAll() {
        var path = aCar(world.aBranch());
        add(World.admin(), path, "TRANSPORT", "250.00");
        var wrong = add(World.admin(), path, "PREPARATION", "999.00");

        var cancelled = cancel(World.admin(), wrong);
        var again = cancel(World.admin(), wrong);

        assertThat(wrong.status()).as(wrong.text()).isEqualTo(201);
        assertThat(cancelled.json().path("cancelled").path("reason").asString()).isEqualTo("Belongs to another car");
        again.requireProblem(409, "COST_CANCELLED", "already");
        var car = world.get(World.admin(), path).json();
        assertThat(car.path("purchaseCost").path("amount").asString()).isEqualTo("12000.00");
        assertThat(car.path("extraCosts").path("amount").asString()).isEqualTo("250.00");
        assertThat(car.path("totalCost").path("amount").asString()).isEqualTo("12250.00");
        var listed = world.get(World.admin(), path + "/costs").json().path("items");
        assertThat(listed.valueStream().map(cost -> cost.path("kind").asString()))
                .containsExactly("TRANSPORT", "PREPARATION");
        assertThat(listed.path(1)).isEqualTo(cancelled.json());
        assertThat(world.get(World.admin(), location(wrong)).text()).isEqualTo(cancelled.text());
    }

    @Test
    void costsAreReadPageByPageThereAndBack() {
        var path = aCar(world.aBranch());
        for (var amount : new String[] {"10.00", "20.00", "30.00", "40.00", "50.00"}) {
            add(World.admin(), path, "TRANSPORT", amount);
        }

        world.assertTheSameBothWays(path + "/costs?limit=2");
    }

    @Test
    void theExtraCostsOfSeveralCarsAreFoundAtOnce() {
        var branch = world.aBranch();
        var first = aCar(branch);
        var second = aCar(branch);
        var third = aCar(branch);
        add(World.admin(), first, "FEE", "10.00");
        add(World.admin(), first, "OTHER", "5.50");
        add(World.admin(), second, "FLOORPLAN", "7.00");

        var found = costs.extraOf(List.of(idOf(first), idOf(second), idOf(third)));

        assertThat(found).hasSize(2);
        assertThat(found.get(idOf(first)).amount()).isEqualByComparingTo("15.50");
        assertThat(found.get(idOf(second)).amount()).isEqualByComparingTo("7.00");
        assertThat(costs.extraOf(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMaySeeCostsReadsAndWritesThem(Role role) {
        var branch = world.aBranch();
        var path = aCar(branch);
        var cost = add(World.admin(), path, "FEE", "10.00");
        var here = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
        var elsewhere = TestTokens.tokenFor(role, role.actsEverywhere() ? null : world.aBranch());
        boolean may = READERS.contains(role);

        assertThat(world.get(here, path + "/costs").status()).isEqualTo(may ? 200 : 403);
        assertThat(world.get(elsewhere, path + "/costs").status()).isEqualTo(role.actsEverywhere() ? 200 : 403);
        assertThat(world.get(here, location(cost)).status()).isEqualTo(may ? 200 : 403);
        assertThat(add(here, path, "FEE", "1.00").status()).isEqualTo(may ? 201 : 403);
        assertThat(add(elsewhere, path, "FEE", "1.00").status()).isEqualTo(role.actsEverywhere() ? 201 : 403);
        assertThat(cancel(here, cost).status()).isEqualTo(may ? 200 : 403);
        var shown = world.get(here, path);
        assertThat(shown.text().contains("extraCosts")).isEqualTo(may);
        assertThat(shown.text().contains("totalCost")).isEqualTo(may);
        assertThat(world.get("no-token", path + "/costs").status()).isEqualTo(401);
    }

    @Test
    void whatIsWrongWithACostIsNamed() {
        var path = aCar(world.aBranch());
        var nowhere = "/api/v1/vehicles/" + UUID.randomUUID();

        add(World.admin(), path, "FEE", "0.00").requireProblem(422, "INVALID", "amount");
        add(World.admin(), path, "FEE", "-1.00").requireProblem(422, "INVALID", "amount");
        add(World.admin(), path, "BRIBE", "1.00").requireProblem(400, "MALFORMED", "kind");
        world.post(World.admin(), path + "/costs", body("FEE", "1.00").replace("USD", "EUR"))
                .requireProblem(422, "OTHER_CURRENCY", "amount.currency");
        add(World.admin(), nowhere, "FEE", "1.00").requireProblem(404, "NOT_FOUND", "vehicle");
        world.post(World.admin(), path + "/costs/" + UUID.randomUUID() + "/cancellation", "{\"reason\":\"No\"}")
                .requireProblem(404, "NOT_FOUND", "cost");
    }

    @Test
    void anAmountThatWasWrittenDownIsNeverChanged() {
        add(World.admin(), aCar(world.aBranch()), "FEE", "10.00");

        assertThatThrownBy(() -> jdbc.sql("UPDATE vehicle_costs SET amount = 1").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM vehicle_costs").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("UPDATE vehicle_edits SET notes = ''").update())
                .hasStackTraceContaining("permission denied");
    }

    private String aCar(String branch) {
        return "/api/v1/vehicles/" + world.inStock(ACar.at(branch)).path("id").asString();
    }

    private Answer add(String token, String path, String kind, String amount) {
        return world.post(token, path + "/costs", body(kind, amount));
    }

    private Answer cancel(String token, Answer cost) {
        return world.post(token, location(cost) + "/cancellation", "{\"reason\":\"Belongs to another car\"}");
    }

    private static String location(Answer answer) {
        return answer.requireHeader("Location");
    }

    private static String body(String kind, String amount) {
        return """
                {"kind":"%s","amount":{"amount":"%s","currency":"USD"},"notes":"New front tyres"}""".formatted(kind, amount);
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
