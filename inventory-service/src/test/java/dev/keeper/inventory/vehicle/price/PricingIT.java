package dev.keeper.inventory.vehicle.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@InventoryIT
class PricingIT {

    private static final Set<Role> APPROVERS = EnumSet.of(Role.ADMIN, Role.AREA_MANAGER, Role.BRANCH_MANAGER);

    private final World world;
    private final FakeOrderService orderService;

    PricingIT(World world, FakeOrderService orderService) {
        this.world = world;
        this.orderService = orderService;
    }

    @Test
    void aPriceBelowTheFloorNeedsSomebodyWhoMayApproveIt() {
        var branch = world.aBranch();
        var path = aCarWithAFloor(branch);
        var salesManager = TestTokens.tokenFor(Role.SALES_MANAGER, branch);

        var refused = price(salesManager, path, "13999.99");
        var atTheFloor = price(salesManager, path, "14000.00");
        var byBranchManager = price(TestTokens.tokenFor(Role.BRANCH_MANAGER, branch), path, "13500.00");

        refused.requireProblem(409, "PRICE_BELOW_FLOOR", "needs approval");
        assertThat(atTheFloor.status()).isEqualTo(200);
        assertThat(byBranchManager.status()).isEqualTo(200);
        var changes = items(World.admin(), path + "/price-changes");
        assertThat(changes.path(0).path("approvedBy").asString()).isEqualTo("Test BRANCH_MANAGER");
        assertThat(changes.path(1).has("approvedBy")).isFalse();
    }

    @Test
    void aFloorIsEnteredOnlyByThoseWhoMayGoBelowIt() {
        var branch = world.aBranch();
        var car = ACar.at(branch).with("floorPrice", ACar.usd("16000.00"));

        var byAssistant = world.add(TestTokens.tokenFor(Role.ASSISTANT, branch), car);
        var bySalesManager = world.add(TestTokens.tokenFor(Role.SALES_MANAGER, branch), car);

        byAssistant.requireProblem(
                403,
                "FORBIDDEN",
                "You may not set listPrice, floorPrice, purchaseCost of vehicles at branch %s; leave it out."
                        .formatted(branch));
        bySalesManager.requireProblem(403, "FORBIDDEN", "You may not set floorPrice");
        assertThat(byAssistant.text()).doesNotContain("16000");
        assertThat(world.add(TestTokens.tokenFor(Role.BRANCH_MANAGER, branch), car)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anApprovedPriceIsSetAndRemembersWhoAskedAndWhoApproved() {
        var branch = world.aBranch();
        var path = aCarWithAFloor(branch);

        var asked = ask(TestTokens.tokenFor(Role.SALES_MANAGER, branch), path, "13000.00");
        var request = asked.requireHeader("Location");
        var approved = world.post(TestTokens.tokenFor(Role.BRANCH_MANAGER, branch), request + "/approval", "");
        var again = world.post(World.admin(), request + "/approval", "{}");
        var rejected = world.post(World.admin(), request + "/rejection", "{\"reason\":\"No\"}");

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("status").asString()).isEqualTo("PENDING");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().path("decidedBy").asString()).isEqualTo("Test BRANCH_MANAGER");
        again.requireProblem(409, "PRICE_REQUEST_DECIDED", "APPROVED");
        rejected.requireProblem(409, "PRICE_REQUEST_DECIDED", "APPROVED");
        assertThat(world.get(World.admin(), path).text()).contains("13000.00");
        var change = items(World.admin(), path + "/price-changes").path(0);
        assertThat(change.path("oldPrice").path("amount").asString()).isEqualTo("15000.00");
        assertThat(change.path("newPrice").path("amount").asString()).isEqualTo("13000.00");
        assertThat(change.path("by").asString()).isEqualTo("Test SALES_MANAGER");
        assertThat(change.path("approvedBy").asString()).isEqualTo("Test BRANCH_MANAGER");
        assertThat(world.get(World.admin(), request).json()).isEqualTo(approved.json());
    }

    @Test
    void aRejectedPriceChangesNothing() {
        var branch = world.aBranch();
        var path = aCarWithAFloor(branch);
        var request = aRequest(path);

        var without = world.post(World.admin(), request + "/rejection", "{}");
        var rejected = world.post(World.admin(), request + "/rejection", "{\"reason\":\"Sell it at the floor\"}");

        without.requireProblem(422, "INVALID", "reason");
        assertThat(rejected.json().path("status").asString()).isEqualTo("REJECTED");
        assertThat(items(World.admin(), path + "/price-requests").path(0)).isEqualTo(rejected.json());
        assertThat(items(World.admin(), path + "/price-changes").size()).isZero();
        world.post(World.admin(), request + "/approval", "").requireProblem(409, "PRICE_REQUEST_DECIDED", "REJECTED");
    }

    @Test
    void ofManyWhoDecideAtTheSameMomentOneDoes() {
        var path = aCarWithAFloor(world.aBranch());
        var request = aRequest(path);

        var answers = World.atOnce(
                8,
                index -> index % 2 == 0
                        ? world.post(World.admin(), request + "/approval", "")
                        : world.post(World.admin(), request + "/rejection", "{\"reason\":\"No\"}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.requireProblem(409, "PRICE_REQUEST_DECIDED", ""));
    }

    @Test
    void aRequestIsVoidOnceTheCarIsSold() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch).with("floorPrice", ACar.usd("14000.00")));
        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var request = aRequest(path);
        orderService.orderAt(branch).car(car.path("vin").asString()).place().isCompleted();
        orderService.settle();

        var late = world.post(World.admin(), request + "/approval", "");

        late.requireProblem(409, "VEHICLE_NOT_FOR_SALE", "is sold already");
        ask(World.admin(), path, "1.00").requireProblem(409, "VEHICLE_NOT_FOR_SALE", "is sold already");
        assertThat(world.get(World.admin(), request).text()).contains("PENDING");
    }

    @Test
    void aRequestBelongsToItsCar() {
        var branch = world.aBranch();
        var request = aRequest(aCarWithAFloor(branch));
        var id = request.substring(request.lastIndexOf('/') + 1);
        var other = aCarWithAFloor(branch);

        world.post(World.admin(), other + "/price-requests/" + id + "/approval", "")
                .requireProblem(404, "NOT_FOUND", id);
        world.get(World.admin(), other + "/price-requests/" + UUID.randomUUID())
                .requireProblem(404, "NOT_FOUND", "request");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayAsksDecidesAndSetsFloors(Role role) {
        var branch = world.aBranch();
        var path = aCarWithAFloor(branch);
        var request = aRequest(path);
        var here = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
        var elsewhere = TestTokens.tokenFor(role, role.actsEverywhere() ? null : world.aBranch());
        boolean asks = APPROVERS.contains(role) || role == Role.SALES_MANAGER;
        boolean decides = APPROVERS.contains(role);

        assertThat(ask(here, path, "13000.00").status()).isEqualTo(asks ? 201 : 403);
        assertThat(ask(elsewhere, path, "13000.00").status()).isEqualTo(role.actsEverywhere() ? 201 : 403);
        assertThat(world.get(here, path + "/price-requests").status()).isEqualTo(asks ? 200 : 403);
        assertThat(world.get(elsewhere, request).status()).isEqualTo(role.actsEverywhere() ? 200 : 403);
        assertThat(floor(here, path, "13500.00", "*").status()).isEqualTo(decides ? 200 : 403);
        assertThat(floor(elsewhere, path, "13400.00", "*").status()).isEqualTo(role.actsEverywhere() ? 200 : 403);
        if (!role.actsEverywhere()) {
            assertThat(world.post(elsewhere, request + "/approval", "").status())
                    .isEqualTo(403);
            assertThat(world.post(elsewhere, request + "/rejection", "{\"reason\":\"No\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(world.post(here, request + "/approval", "").status()).isEqualTo(decides ? 200 : 403);
    }

    @Test
    void theFloorIsChangedByWhoSawTheLatestRecord() {
        var path = aCarWithAFloor(world.aBranch());

        var blind = world.put(World.admin(), path + "/floor-price", "{\"reason\":\"Aged\"}");
        var changed = floor(World.admin(), path, "13000.00", "\"0\"");
        var late = floor(World.admin(), path, "12000.00", "\"0\"");
        var removed = world.put(World.admin(), path + "/floor-price", "{\"reason\":\"Aged\"}", "If-Match", "*");

        blind.requireProblem(428, "PRECONDITION_REQUIRED", "If-Match");
        assertThat(changed.json().path("floorPrice").path("amount").asString()).isEqualTo("13000.00");
        late.requireProblem(412, "STALE", "");
        assertThat(removed.json().has("floorPrice")).isFalse();
    }

    @Test
    void theHistoryIsReadPageByPage() {
        var path = aCarWithAFloor(world.aBranch());
        for (var amount : new String[] {"14900.00", "14800.00", "14700.00"}) {
            price(World.admin(), path, amount);
        }

        var first = world.get(World.admin(), path + "/price-changes?limit=2").json();
        var second = world.get(World.admin(), first.path("next").asString()).json();

        assertThat(first.path("items")
                        .valueStream()
                        .map(change -> change.path("newPrice").path("amount").asString()))
                .containsExactly("14700.00", "14800.00");
        assertThat(second.path("items")
                        .valueStream()
                        .map(change -> change.path("newPrice").path("amount").asString()))
                .containsExactly("14900.00");
        assertThat(second.has("next")).isFalse();
        world.assertTheSameBothWays(path + "/price-changes?limit=1");
    }

    @Test
    void requestsAreReadPageByPageThereAndBack() {
        var path = aCarWithAFloor(world.aBranch());
        for (int index = 0; index < 3; index++) {
            aRequest(path);
        }

        world.assertTheSameBothWays(path + "/price-requests?limit=1");
    }

    private String aCarWithAFloor(String branch) {
        var car = world.inStock(ACar.at(branch).with("floorPrice", ACar.usd("14000.00")));
        return "/api/v1/vehicles/" + car.path("id").asString();
    }

    private String aRequest(String path) {
        return ask(World.admin(), path, "13000.00").requireHeader("Location");
    }

    private Answer ask(String token, String path, String amount) {
        return world.post(token, path + "/price-requests", body("listPrice", amount));
    }

    private Answer price(String token, String path, String amount) {
        return world.put(token, path + "/price", body("listPrice", amount), "If-Match", "*");
    }

    private Answer floor(String token, String path, String amount, String ifMatch) {
        return world.put(token, path + "/floor-price", body("floorPrice", amount), "If-Match", ifMatch);
    }

    private static String body(String field, String amount) {
        return """
                {"%s":{"amount":"%s","currency":"USD"},"reason":"Aged over 90 days"}""".formatted(field, amount);
    }

    private JsonNode items(String token, String path) {
        return world.get(token, path).json().path("items");
    }
}
