package dev.keeper.ordering.order.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreferWaitIT extends RunningOrderService {

    private static final String PATH = "/api/v1/orders";

    /** More than the number of database connections. */
    private static final int MANY = 24;

    @Test
    void whoeverWaitsGetsTheDecidedOrderInTheSameCall() throws Exception {
        var waiting = placeWaiting(10);

        STOCK.reserve(pendingOrderOf(waiting.customer()));

        var answer = waiting.answer().get();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(answer.json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.header("Location")).isEqualTo(address(answer.json()));
        assertThat(answer.header("ETag"))
                .isEqualTo(asAnna().get(address(answer.json())).header("ETag"));
        assertThat(answer.text()).doesNotContain("unitCost", "profit");
    }

    @Test
    void aRefusalIsHeardInTheSameCallToo() throws Exception {
        var waiting = placeWaiting(10);

        STOCK.refuse(pendingOrderOf(waiting.customer()));

        var order = waiting.answer().get().json();
        assertThat(order.path("status").asString()).isEqualTo("REJECTED");
        assertThat(order.path("lines").path(0).path("refusal").path("code").asString())
                .isEqualTo("VEHICLE_RESERVED");
    }

    @Test
    void aWaitThatRunsOutAnswersTheOrderAsItIs() {
        var answer = asAnna().post(PATH, carAndPads("PHL", aCustomer()), "Prefer", "wait=1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(answer.json().path("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void withoutThePreferenceNobodyWaits() {
        var answer = asAnna().post(PATH, carAndPads("PHL", aCustomer()), "Prefer", "respond-async");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isNull();
        assertThat(answer.json().path("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void aRefusedRequestIsAnsweredAtOnce() {
        var answer = asAnna().post(PATH, carAndPads("MIA", aCustomer()), "Prefer", "wait=10");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Preference-Applied")).isNull();
    }

    @Test
    void aRequestWithAKeyWaitsAfterItsTransactionAndIsRepeatedWithTheOrderAsItIsThen() throws Exception {
        var key = UUID.randomUUID().toString();
        var customer = aCustomer();
        var body = carAndPads("PHL", customer);
        var answer = inBackground(() -> asAnna().post(PATH, body, "Idempotency-Key", key, "Prefer", "wait=10"));
        var pending = pendingOrderOf(customer);

        STOCK.reserve(pending);
        assertThat(answer.get().json().path("status").asString()).isEqualTo("CONFIRMED");

        asManager().post(address(pending) + "/completion");
        var again = asAnna().post(PATH, body, "Idempotency-Key", key, "Prefer", "wait=10");
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again.json())).isEqualTo(id(pending));
        assertThat(again.json().path("status").asString()).isEqualTo("COMPLETED");
        // A client that does not wait gets exactly the same answer again.
        assertThat(asAnna().post(PATH, body, "Idempotency-Key", key)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PENDING");
    }

    @Test
    void placingADraftWaitsAsWell() throws Exception {
        var draft = placed(asAnna(), carAndPads("PHL", aCustomer()).replace("'lines'", "'draft':true,'lines'"));
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        var answer = inBackground(() -> asAnna().command(address(draft) + "/placement", "Prefer", "wait=10"));
        STOCK.awaitHearing(draft, "order.placed.v1");

        STOCK.reserve(draft);

        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.get().header("Preference-Applied")).isEqualTo("wait=10");
    }

    @Test
    void aDecisionThatAnotherInstanceMadeIsSeenInTheDatabase() throws Exception {
        var waiting = placeWaiting(10);
        var pending = pendingOrderOf(waiting.customer());

        jdbc.sql("UPDATE orders SET status = 'REJECTED', status_reason = 'elsewhere' WHERE id = :id::uuid")
                .param("id", id(pending))
                .update();

        assertThat(waiting.answer().get().json().path("statusReason").asString())
                .isEqualTo("elsewhere");
    }

    @Test
    void thoseWhoWaitHoldNoConnectionThatOthersNeed() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var customer = aCustomer();
            var waiting = IntStream.range(0, MANY)
                    .mapToObj(index -> CompletableFuture.supplyAsync(
                            () -> asAnna().post(PATH, pads("PHL", customer), "Prefer", "wait=10"), threads))
                    .toList();
            var pending = Waiting.forValue(() -> pendingOf(customer), found -> found.size() == MANY);

            assertThat(asAnna().get(PATH + "?limit=1").status()).isEqualTo(200);
            pending.forEach(STOCK::reserve);

            for (var answer : waiting) {
                assertThat(answer.get().json().path("status").asString()).isEqualTo("CONFIRMED");
            }
        }
    }

    private Waiter placeWaiting(int seconds) {
        var customer = aCustomer();
        return new Waiter(
                customer,
                inBackground(() -> asAnna().post(PATH, carAndPads("PHL", customer), "Prefer", "wait=" + seconds)));
    }

    private static CompletableFuture<Answer> inBackground(Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    private JsonNode pendingOrderOf(String customer) {
        return Waiting.forValue(() -> pendingOf(customer), found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> pendingOf(String customer) {
        return asManager().everyItem(PATH + "?status=PENDING&customerId=" + customer).stream()
                .map(this::read)
                .toList();
    }

    private record Waiter(String customer, CompletableFuture<Answer> answer) {}
}
