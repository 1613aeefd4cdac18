package dev.keeper.inventory.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@InventoryIT
class TimelineIT {

    private final World world;
    private final FakeOrderService orderService;

    TimelineIT(World world, FakeOrderService orderService) {
        this.world = world;
        this.orderService = orderService;
    }

    @Test
    void theHistoryOfACarReadsFromItsDeliveryBackToItsEntry() {
        var branch = world.aBranch();
        var order = orderService.orderAt(branch);
        var path = aCarWithAPast(branch, order);

        var entries = items(World.admin(), path + "/timeline");

        assertThat(kinds(entries))
                .containsExactly(
                        "STATUS_CHANGE",
                        "SALE",
                        "RESERVATION",
                        "VIN_CORRECTION",
                        "PRICE_REQUEST_REJECTION",
                        "PRICE_REQUEST",
                        "PRICE_CHANGE",
                        "FLOOR_PRICE_CHANGE",
                        "COST_CANCELLATION",
                        "COST",
                        "EDIT",
                        "RECEIPT");
        assertThat(entries.get(0).path("statusAfter").asString()).isEqualTo("DELIVERED");
        var reservation = entries.get(2);
        assertThat(reservation.path("reference").asString()).isEqualTo(order.number());
        assertThat(reservation.path("orderId").asString()).isEqualTo(order.id().toString());
        assertThat(reservation.path("actor").asString()).isEqualTo("Anna Rossi");
        var correction = entries.get(3);
        assertThat(correction.path("notes").asString()).isEqualTo("Misread");
        assertThat(correction.path("changes").path(0).path("field").asString()).isEqualTo("vin");
        var price = entries.get(6);
        assertThat(price.path("oldPrice").path("amount").asString()).isEqualTo("15000.00");
        assertThat(price.path("newPrice").path("amount").asString()).isEqualTo("14500.00");
        assertThat(price.path("notes").asString()).isEqualTo("Spring campaign");
        assertThat(entries.get(9).path("costKind").asString()).isEqualTo("TRANSPORT");
        assertThat(entries.get(9).path("amount").path("amount").asString()).isEqualTo("250.00");
        var edit = entries.get(10);
        assertThat(edit.path("actor").asString()).isEqualTo("Test ADMIN");
        assertThat(edit.path("changes").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"field\":\"lotSpot\",\"after\":\"B-03\"}",
                        "{\"field\":\"purchaseCost\",\"before\":\"12000.00 USD\",\"after\":\"11111.00 USD\"}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SALESPERSON", "ASSISTANT", "PARTS_CLERK", "TECHNICIAN"})
    void whoMayNotSeeCostsReadsNothingAboutThem(Role role) {
        var branch = world.aBranch();
        var path = aCarWithAPast(branch, orderService.orderAt(branch));

        var entries = items(TestTokens.tokenFor(role, branch), path + "/timeline");

        assertThat(kinds(entries))
                .containsExactly(
                        "STATUS_CHANGE", "SALE", "RESERVATION", "VIN_CORRECTION", "PRICE_CHANGE", "EDIT", "RECEIPT");
        assertThat(entries.get(5).path("changes").valueStream().map(JsonNode::toString))
                .containsExactly("{\"field\":\"lotSpot\",\"after\":\"B-03\"}");
        assertThat(entries.toString()).doesNotContain("purchaseCost", "floorPrice", "250.00", "13000.00", "11111.00");
    }

    @Test
    void aManagerOfAnotherBranchReadsNothingAboutCosts() {
        var branch = world.aBranch();
        var path = aCarWithAPast(branch, orderService.orderAt(branch));

        var entries = items(TestTokens.tokenFor(Role.BRANCH_MANAGER, world.aBranch()), path + "/timeline");

        assertThat(kinds(entries)).doesNotContain("COST", "FLOOR_PRICE_CHANGE", "PRICE_REQUEST");
    }

    @Test
    void theTimelineIsReadPageByPageWithoutGapOrRepetition() {
        var branch = world.aBranch();
        var path = aCarWithAPast(branch, orderService.orderAt(branch));
        var whole = items(World.admin(), path + "/timeline");
        var read = new ArrayList<JsonNode>();

        var next = path + "/timeline?limit=1";
        while (!next.isEmpty()) {
            var page = world.get(World.admin(), next).json();
            page.path("items").forEach(read::add);
            next = page.path("next").asString("");
        }

        assertThat(read).isEqualTo(whole);
        world.assertTheSameBothWays(path + "/timeline?limit=2");
    }

    @Test
    void whatIsWrongWithARequestForATimelineIsNamed() {
        var path = "/api/v1/vehicles/"
                + world.inStock(ACar.at(world.aBranch())).path("id").asString();

        world.get(World.admin(), "/api/v1/vehicles/" + UUID.randomUUID() + "/timeline")
                .requireProblem(404, "NOT_FOUND", "");
        world.get(World.admin(), path + "/timeline?limit=201").requireProblem(422, "INVALID", "limit");
        world.get(World.admin(), path + "/timeline?cursor=nonsense").requireProblem(400, "MALFORMED", "cursor");
        assertThat(world.get("no-token", path + "/timeline").status()).isEqualTo(401);
    }

    private String aCarWithAPast(String branch, FakeOrderService.AnOrder order) {
        var car = world.inStock(ACar.at(branch));
        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var admin = World.admin();
        var fields = ACar.edited(car);
        fields.put("lotSpot", "B-03");
        fields.put("purchaseCost", ACar.usd("11111.00"));
        world.put(admin, path, world.write(fields), "If-Match", "*");
        var cost = world.post(admin, path + "/costs", """
                {"kind":"TRANSPORT","amount":{"amount":"250.00","currency":"USD"}}""");
        world.post(admin, cost.requireHeader("Location") + "/cancellation", """
                {"reason":"Belongs to another car"}""");
        world.put(admin, path + "/floor-price", """
                {"floorPrice":{"amount":"14000.00","currency":"USD"},"reason":"First limit"}""", "If-Match", "*");
        world.put(admin, path + "/price", """
                {"listPrice":{"amount":"14500.00","currency":"USD"},"reason":"Spring campaign"}""", "If-Match", "*");
        var request = world.post(admin, path + "/price-requests", """
                {"listPrice":{"amount":"13000.00","currency":"USD"},"reason":"The customer insists"}""");
        world.post(admin, request.requireHeader("Location") + "/rejection", """
                {"reason":"Too low"}""");
        var vin = World.aVin();
        world.post(admin, path + "/vin-correction", """
                {"vin":"%s","reason":"Misread"}""".formatted(vin));
        order.car(vin).place().isCompleted();
        orderService.settle();
        world.post(admin, path + "/delivery", "{}");
        return path;
    }

    private static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("kind").asString()).toList();
    }

    private List<JsonNode> items(String token, String path) {
        var answer = world.get(token, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }
}
