package dev.keeper.ordering.order.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnIT extends RunningOrderService {

    private static final String EVERYTHING = "{'reason':'The customer changed her mind.'}";

    @Test
    void oneLineOfThreeComesBackAndTheOrderStaysCompleted() {
        var order = aCompletedOrderOfThreeLines();
        var pads = order.path("lines").path(1);
        var etag = asManager().get(address(order)).header("ETag");

        var answer = asManager().post(returnsOf(order), someOf(pads, 1));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(returnsOf(order));
        var taken = answer.json();
        assertThat(taken.path("number").asString())
                .isEqualTo(order.path("number").asString() + "-R1");
        assertThat(amount(taken, "refund")).isEqualTo("39.90");
        assertThat(taken.path("lines").size()).isEqualTo(1);
        assertThat(taken.path("lines").path(0).path("sku").asString()).isEqualTo("BRK-PAD-01");

        var after = read(order);
        assertThat(after.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(after.path("lines").path(1).path("returnedQuantity").asInt()).isEqualTo(1);
        assertThat(amount(after, "refunded")).isEqualTo("39.90");
        assertThat(amount(after, "total")).isEqualTo(amount(order, "total"));
        // 39.90 less revenue, 20.00 less cost.
        assertThat(new BigDecimal(amount(order, "profit")).subtract(new BigDecimal(amount(after, "profit"))))
                .isEqualByComparingTo("19.90");
        assertThat(asManager().get(address(order)).header("ETag")).isNotEqualTo(etag);

        assertThat(jdbc.sql("""
                                SELECT quantity, revenue, cost FROM sale_lines WHERE order_id = :id::uuid AND quantity < 0
                                """).param("id", id(order)).query().singleRow().toString())
                .isEqualTo("{quantity=-1, revenue=-39.9000, cost=-20.0000}");

        var event = lastEventOf(order, 4);
        assertThat(event.path("returnId")).isEqualTo(taken.path("id"));
        assertThat(event.path("everything").asBoolean()).isFalse();
        assertThat(event.path("lines").path(0).path("lineId")).isEqualTo(pads.path("id"));
        assertThat(event.path("lines").path(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(event.path("customer").path("name").asString()).isEqualTo("Maria Rossi");
    }

    @Test
    void whatIsLeftComesBackWithoutNamingItAndTheOrderIsReturned() {
        var order = aCompletedOrderOfThreeLines();
        asManager().post(returnsOf(order), someOf(order.path("lines").path(1), 2));

        var answer = asManager().post(returnsOf(order), EVERYTHING);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("lines").size()).isEqualTo(2);
        var after = read(order);
        assertThat(after.path("status").asString()).isEqualTo("RETURNED");
        assertThat(after.path("refunded")).isEqualTo(after.path("total"));
        assertThat(amount(after, "profit")).isEqualTo("0.00");
        assertThat(after.path("history").path(4).path("reason").asString()).isEqualTo("The customer changed her mind.");
        var listed = asManager().get(returnsOf(order)).json();
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.path(1)).isEqualTo(answer.json());
        assertThat(lastEventOf(order, 5).path("everything").asBoolean()).isTrue();

        assertThat(asManager().post(returnsOf(order), EVERYTHING).code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void moreThanWasBoughtDoesNotComeBack() {
        var order = aCompletedOrder();
        var pads = order.path("lines").path(1);

        var answer = asManager().post(returnsOf(order), someOf(pads, 3));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("RETURNED_TOO_MANY");
        assertThat(answer.json().path("withCustomer").asInt()).isEqualTo(2);
        assertThat(asManager().get(returnsOf(order)).json().size()).isZero();
        assertThat(read(order)).isEqualTo(order);
    }

    @Test
    void ofManyWhoTakeTheSameLineBackAtOnceExactlyOneSucceeds() throws Exception {
        var order = aCompletedOrder();
        var car = order.path("lines").path(0);
        Callable<Integer> take =
                () -> asManager().post(returnsOf(order), someOf(car, 1)).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> take).limit(12).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(asManager().get(returnsOf(order)).json().size()).isEqualTo(1);
        assertThat(amount(read(order), "refunded")).isEqualTo("6300.00");
        assertThat(STOCK.heardOf(order)).containsOnlyOnce("order.returned.v1");
    }

    @Test
    void aRepeatedRequestWithTheSameKeyTakesBackOnce() {
        var order = aCompletedOrder();
        var one = someOf(order.path("lines").path(1), 1);
        var key = UUID.randomUUID().toString();

        var manager = asManager();

        var first = manager.post(returnsOf(order), one, "Idempotency-Key", key);
        var repeated = manager.post(returnsOf(order), one, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeated.text()).isEqualTo(first.text());
        assertThat(asManager().get(returnsOf(order)).json().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          branch, sees, takes back
            ADMIN,           ,       200,  201
            AREA_MANAGER,    ,       200,  201
            BRANCH_MANAGER,  PHL,    200,  201
            SALES_MANAGER,   PHL,    200,  201
            SALESPERSON,     PHL,    404,  404
            ASSISTANT,       PHL,    404,  404
            PARTS_CLERK,     PHL,    404,  404
            TECHNICIAN,      PHL,    404,  404
            BRANCH_MANAGER,  MIA,    404,  404
            """)
    void whoTakesBackACar(Role role, String branch, int sees, int takesBack) {
        var order = aCompletedOrder();

        assertThat(as(role, branch).get(returnsOf(order)).status()).isEqualTo(sees);
        assertThat(as(role, branch).post(returnsOf(order), EVERYTHING).status()).isEqualTo(takesBack);
    }

    @Test
    void itsSalespersonSeesTheReturnsOfAnOrderAndTakesNothingBack() {
        var order = aCompletedOrder();

        assertThat(asAnna().get(returnsOf(order)).status()).isEqualTo(200);
        assertThat(asAnna().post(returnsOf(order), EVERYTHING).status()).isEqualTo(403);
        assertThat(anonymous().get(returnsOf(order)).status()).isEqualTo(401);
        assertThat(anonymous().post(returnsOf(order), EVERYTHING).status()).isEqualTo(401);
    }

    @Test
    void whatIsNotCompletedOrNotInTheOrderDoesNotComeBack() {
        var confirmed = aConfirmedOrder();
        var completed = aCompletedOrder();
        var pads = completed.path("lines").path(1);

        assertThat(asManager().post(returnsOf(confirmed), EVERYTHING).code()).isEqualTo("ILLEGAL_TRANSITION");
        var foreign = asManager()
                .post(returnsOf(completed), someOf(confirmed.path("lines").path(1), 1));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.code()).isEqualTo("UNKNOWN_LINE");
        assertThat(foreign.field()).isEqualTo("lines[0].lineId");
        var twice = someOf(pads, 1).replace("]", ",{'lineId':'%s','quantity':1}]".formatted(id(pads)));
        assertThat(asManager().post(returnsOf(completed), twice).code()).isEqualTo("DUPLICATE_LINE");
        assertThat(asManager()
                        .post(returnsOf(completed), "{'reason':'x','lines':[]}")
                        .status())
                .isEqualTo(422);
        assertThat(asManager().post(returnsOf(completed), someOf(pads, 0)).status())
                .isEqualTo(422);
        assertThat(asManager().post(returnsOf(completed), "{}").status()).isEqualTo(422);
        assertThat(asManager()
                        .post("/api/v1/orders/%s/returns".formatted(UUID.randomUUID()), EVERYTHING)
                        .status())
                .isEqualTo(404);
        assertThat(asManager()
                        .post(returnsOf(completed), EVERYTHING, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(read(completed)).isEqualTo(completed);
    }

    private JsonNode aCompletedOrderOfThreeLines() {
        var order =
                placed(asAnna(), carAndPads("PHL", aCustomer()).replace("}}]", "}},{'sku':'OIL-5W30','quantity':5}]"));
        STOCK.reserve(order);
        awaitStatus(order, "CONFIRMED");
        return asManager().post(address(order) + "/completion").json();
    }

    private JsonNode lastEventOf(JsonNode order, int count) {
        var events = Waiting.forValue(() -> STOCK.eventsOf(order), heard -> heard.size() >= count);
        assertThat(events).hasSize(count);
        return JsonMapper.shared().readTree(events.getLast().value());
    }

    private static String returnsOf(JsonNode order) {
        return address(order) + "/returns";
    }

    private static String someOf(JsonNode line, int quantity) {
        return "{'reason':'Does not fit.','lines':[{'lineId':'%s','quantity':%d}]}".formatted(id(line), quantity);
    }

    private static String amount(JsonNode node, String money) {
        return node.path(money).path("amount").asString();
    }
}
