package dev.keeper.inventory.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.PublishedEvents;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InventoryIT
class LowStockAlertIT {

    private static final String LOW = "stock.low.v1";
    private static final String RECOVERED = "stock.recovered.v1";

    private final World world;
    private final FakeOrderService orderService;
    private final PublishedEvents published;
    private final LedgerCheck ledgerCheck;

    LowStockAlertIT(World world, FakeOrderService orderService, PublishedEvents published, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.published = published;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void reachingTheMinimumRaisesOneAlertAndRecoveryResolvesIt() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 8);
        define(World.admin(), branch, sku, 5, 20);

        orderService.orderAt(branch).units(sku, 2).place();
        assertThat(alerts(branch, sku)).isEmpty();
        var first = orderService.orderAt(branch).units(sku, 1).place();
        assertThat(alerts(branch, sku)).containsExactly(LOW);
        first.isCompleted();
        orderService.orderAt(branch).units(sku, 1).place();
        orderService.settle();
        assertThat(alerts(branch, sku)).containsExactly(LOW);
        world.receive(branch, sku, 10);
        orderService.settle();
        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED);
        adjust(branch, sku, -9);
        orderService.settle();

        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED, LOW);
        var low = payload(branch, sku, 0);
        assertThat(low.path("branch").asString()).isEqualTo(branch);
        assertThat(low.path("productName").asString()).isEqualTo("Part " + sku);
        assertThat(low.path("available").asInt()).isEqualTo(5);
        assertThat(low.path("minimum").asInt()).isEqualTo(5);
        assertThat(low.path("target").asInt()).isEqualTo(20);
        assertThat(payload(branch, sku, 1).path("alertId")).isEqualTo(low.path("alertId"));
        assertThat(payload(branch, sku, 2).path("alertId")).isNotEqualTo(low.path("alertId"));
    }

    @Test
    void aRuleForStockThatIsLowAlreadyRaisesItsAlertAtOnceAndOnlyOnce() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);

        define(World.admin(), branch, sku, 5, 20);
        define(World.admin(), branch, sku, 5, 20);
        define(World.admin(), branch, sku, 4, 20);
        orderService.settle();

        assertThat(alerts(branch, sku)).containsExactly(LOW);
    }

    @Test
    void loweringTheMinimumBelowTheStockResolvesTheAlert() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);

        define(World.admin(), branch, sku, 5, 20);
        define(World.admin(), branch, sku, 2, 20);
        orderService.settle();

        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED);
    }

    @Test
    void aProductThatABranchNeverHadIsLowToo() {
        var branch = world.aBranch();
        var sku = world.aProduct();

        define(World.admin(), branch, sku, 0, 4);
        orderService.settle();

        assertThat(alerts(branch, sku)).containsExactly(LOW);
        assertThat(world.level(branch, sku)).isEqualTo("0 on hand, 0 reserved");
    }

    @Test
    void manyOrdersAroundTheMinimumRaiseOneAlert() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 64);
        define(World.admin(), branch, sku, 32, 80);
        var orders = IntStream.range(0, 64)
                .mapToObj(index -> orderService.orderAt(branch).units(sku, 1))
                .toList();

        World.atOnce(64, index -> orders.get(index).isPlaced());
        orderService.settle();

        assertThat(orders).allMatch(FakeOrderService.AnOrder::isGranted);
        assertThat(alerts(branch, sku)).containsExactly(LOW);
        // Waiting orders share a transaction, so the alert may report a state after the crossing itself.
        assertThat(payload(branch, sku, 0).path("available").asInt()).isBetween(0, 32);
    }

    @Test
    void manyPeopleAtTheCounterRaiseOneAlertToo() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 64);
        define(World.admin(), branch, sku, 32, 80);

        World.atOnce(64, index -> adjust(branch, sku, -1));
        orderService.settle();

        assertThat(alerts(branch, sku)).containsExactly(LOW);
    }

    @Test
    void salesAndDeliveriesAroundTheMinimumRaiseAndResolveInTurns() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 40);
        define(World.admin(), branch, sku, 40, 80);

        World.atOnce(64, index -> adjust(branch, sku, index % 2 == 0 ? -1 : 1));

        var told = alerts(branch, sku).toList();
        assertThat(told).isNotEmpty();
        for (int index = 0; index < told.size(); index++) {
            assertThat(told.get(index)).isEqualTo(index % 2 == 0 ? LOW : RECOVERED);
        }
        assertThat(told.getLast()).isEqualTo(LOW);
    }

    @Test
    void anOrderForSeveralProductsRaisesTheAlertOfEach() {
        var branch = world.aBranch();
        var first = world.aProductWith(branch, 6);
        var second = world.aProductWith(branch, 6);
        var untouched = world.aProductWith(branch, 6);
        Stream.of(first, second, untouched).forEach(sku -> define(World.admin(), branch, sku, 5, 20));

        orderService.orderAt(branch).units(first, 1).units(second, 2).place();

        assertThat(alerts(branch, first)).containsExactly(LOW);
        assertThat(alerts(branch, second)).containsExactly(LOW);
        assertThat(payload(branch, second, 0).path("available").asInt()).isEqualTo(4);
        assertThat(alerts(branch, untouched)).isEmpty();
    }

    @Test
    void theAlertOfADeletedRuleIsOverAndANewRuleRaisesAnother() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);
        define(World.admin(), branch, sku, 5, 20);

        assertThat(world.delete(World.admin(), path(branch, sku)).status()).isEqualTo(204);
        assertThat(world.delete(World.admin(), path(branch, sku)).status()).isEqualTo(404);
        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED);
        assertThat(payload(branch, sku, 1).path("available").asInt()).isEqualTo(3);
        adjust(branch, sku, -1);
        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED);

        define(World.admin(), branch, sku, 5, 20);
        assertThat(alerts(branch, sku)).containsExactly(LOW, RECOVERED, LOW);
    }

    @Test
    void aRuleThatSomebodyElseChangedIsNotOverwritten() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 9);
        var body = "{\"minimum\":%d,\"target\":20}";
        assertThat(world.put(World.admin(), path(branch, sku), body.formatted(1), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        define(World.admin(), branch, sku, 2, 20);
        var tag = world.get(World.admin(), path(branch, sku)).requireHeader("ETag");

        // An alert does not change the version of the rule.
        adjust(branch, sku, -8);
        var changed = world.put(World.admin(), path(branch, sku), body.formatted(3), "If-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotNull().isNotEqualTo(tag);
        assertThat(world.put(World.admin(), path(branch, sku), body.formatted(4), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(world.delete(World.admin(), path(branch, sku), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(world.get(World.admin(), path(branch, sku))
                        .json()
                        .path("minimum")
                        .asInt())
                .isEqualTo(3);
        assertThat(alerts(branch, sku)).containsExactly(LOW);
    }

    @Test
    void theRulesOfABranchAreListedPageByPage() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var skus = IntStream.range(0, 5)
                .mapToObj(index -> world.aProduct())
                .sorted()
                .toList();
        skus.forEach(sku -> define(World.admin(), branch, sku, 1, 5));
        define(World.admin(), other, skus.getFirst(), 1, 5);
        var reader = TestTokens.tokenFor(Role.TECHNICIAN, other);

        var first = world.get(reader, "/api/v1/reorder-rules?branch=%s&limit=3".formatted(branch))
                .json();
        var second = world.get(reader, first.path("next").asString()).json();

        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(rule -> rule.path("sku").asString()))
                .containsExactlyElementsOf(skus);
        assertThat(first.path("items").path(0).path("productName").asString()).isEqualTo("Part " + skus.getFirst());
        assertThat(second.has("next")).isFalse();
        world.assertTheSameBothWays("/api/v1/reorder-rules?limit=2&branch=" + branch);
        assertThat(world.get(reader, "/api/v1/reorder-rules?limit=0").status()).isEqualTo(422);
        assertThat(world.get(reader, path(branch, "NO-SUCH")).status()).isEqualTo(404);
        assertThat(world.delete(reader, path(branch, skus.getFirst())).status()).isEqualTo(403);
    }

    @Test
    void theTargetHasToEndTheAlert() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 3);

        var refused = defineAs(World.admin(), branch, sku, 5, 5);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("TARGET_NOT_ABOVE_MINIMUM", "\"field\":\"target\"");
        assertThat(defineAs(World.admin(), branch, sku, -1, 5).text()).contains("\"field\":\"minimum\"");
        assertThat(defineAs(World.admin(), branch, "NO-SUCH", 1, 5).status()).isEqualTo(404);
        assertThat(defineAs(World.admin(), "NOWHR", sku, 1, 5).text()).contains("UNKNOWN_BRANCH");
        assertThat(alerts(branch, sku)).isEmpty();
    }

    @Test
    void onlyThoseWhoKeepTheStockOfTheBranchDefineItsRules() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var sku = world.aProductWith(branch, 30);

        for (var role : Role.values()) {
            var everywhere = role.actsEverywhere();
            var here = everywhere || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK;
            var own = TestTokens.tokenFor(role, everywhere ? null : branch);
            var foreign = TestTokens.tokenFor(role, everywhere ? null : other);
            assertThat(defineAs(own, branch, sku, 1, 5).status())
                    .as("%s at the branch", role)
                    .isEqualTo(here ? 200 : 403);
            assertThat(defineAs(foreign, branch, sku, 1, 5).status())
                    .as("%s of another branch", role)
                    .isEqualTo(everywhere ? 200 : 403);
        }
    }

    private Stream<String> alerts(String branch, String sku) {
        orderService.settle();
        return PublishedEvents.types(told(branch, sku));
    }

    private JsonNode payload(String branch, String sku, int index) {
        return told(branch, sku).get(index).payload();
    }

    private List<PublishedEvents.Published> told(String branch, String sku) {
        return published.about(branch + ":" + sku, LOW, RECOVERED);
    }

    private void define(String token, String branch, String sku, int minimum, int target) {
        var answer = defineAs(token, branch, sku, minimum, target);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer defineAs(String token, String branch, String sku, int minimum, int target) {
        return world.put(token, path(branch, sku), """
                {"minimum":%d,"target":%d}""".formatted(minimum, target));
    }

    private static String path(String branch, String sku) {
        return "/api/v1/reorder-rules/%s/%s".formatted(branch, sku);
    }

    private Answer adjust(String branch, String sku, int change) {
        var answer = world.post(World.admin(), "/api/v1/stock-adjustments", """
                {"branch":"%s","sku":"%s","change":%d,"reason":"Counted"}""".formatted(branch, sku, change));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }
}
