package dev.keeper.ordering.order.decision;

import static dev.keeper.common.testing.Messages.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import dev.keeper.ordering.testing.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test acts as inventory-service on the real broker. */
class OrderSagaIT extends RunningOrderService {

    private static final int RACES = 20;
    private static final String REASON = "{'reason':'The customer left.'}";

    @Autowired
    private PendingOrders pending;

    @Test
    void placingAsksTheStock() {
        var order = aPendingOrder();

        STOCK.awaitHearing(order, "order.placed.v1");
        var message = STOCK.eventsOf(order).getFirst();
        var event = JsonMapper.shared().readTree(message.value());
        assertThat(header(message, "ce_source")).isEqualTo("/order-service");
        assertThat(header(message, "ce_subject")).isEqualTo(id(order));
        assertThat(event.path("orderNumber")).isEqualTo(order.path("number"));
        assertThat(event.path("customerName").asString()).isEqualTo("Maria Rossi");
        assertThat(event.path("lines").path(0).path("vin").asString()).isEqualTo(VIN);
        assertThat(event.path("lines").path(1).path("quantity").asInt()).isEqualTo(2);
        assertThat(event.path("lines").path(1).path("lineId"))
                .isEqualTo(order.path("lines").path(1).path("id"));
    }

    @Test
    void aReservedOrderIsConfirmedWithPricesAndTotal() {
        var order = aPendingOrder();

        STOCK.reserve(order);

        var confirmed = awaitStatus(order, "CONFIRMED");
        var car = confirmed.path("lines").path(0);
        assertThat(car.path("description").asString()).isEqualTo("2014 Hyundai Santa Fe");
        assertThat(car.path("listPrice").path("amount").asString()).isEqualTo("6300.00");
        assertThat(confirmed.path("lines").path(1).path("total").path("amount").asString())
                .isEqualTo("79.80");
        assertThat(confirmed.path("total").path("amount").asString()).isEqualTo("6379.80");
        assertThat(confirmed.path("total").path("currency").asString()).isEqualTo("USD");
        assertThat(statuses(confirmed)).containsExactly("PENDING", "CONFIRMED");
        STOCK.awaitHearing(order, "order.placed.v1", "order.confirmed.v1");
    }

    @Test
    void aRefusedOrderIsRejectedAndSaysPerLineWhyAndWhereElse() {
        var order = aPendingOrder();

        STOCK.refuse(order);

        var rejected = awaitStatus(order, "REJECTED");
        var refusal = rejected.path("lines").path(0).path("refusal");
        assertThat(rejected.path("statusReason").asString()).contains("Marco Bianchi");
        assertThat(refusal.path("code").asString()).isEqualTo("VEHICLE_RESERVED");
        assertThat(refusal.path("heldBy").asString()).isEqualTo("order PHL-2026-000012 of Marco Bianchi");
        assertThat(refusal.path("availableAt").path(0).path("branch").asString())
                .isEqualTo("MIA");
        assertThat(rejected.path("lines").path(1).has("refusal")).isFalse();
        STOCK.awaitHearing(order, "order.placed.v1", "order.rejected.v1");
    }

    @Test
    void anOrderWithoutAnAnswerIsRejectedAndALateAnswerChangesNothing() {
        awaitThatOrdersCanBeOverdue();
        var order = aPendingOrder();
        letTheTimeRunOut(order);

        var rejected = awaitStatus(order, "REJECTED");
        assertThat(rejected.path("statusReason").asString()).isEqualTo("no answer in time");
        STOCK.awaitHearing(order, "order.placed.v1", "order.rejected.v1");

        STOCK.reserve(order);
        afterEverythingSent(order);

        assertThat(read(order)).isEqualTo(rejected);
        assertThat(STOCK.heardOf(order)).containsExactly("order.placed.v1", "order.rejected.v1");
    }

    @Test
    void anOrderThatStillHasTimeIsLeftAlone() {
        awaitThatOrdersCanBeOverdue();
        var overdue = aPendingOrder();
        var inTime = aPendingOrder();
        letTheTimeRunOut(overdue);

        awaitStatus(overdue, "REJECTED");

        assertThat(read(inTime).path("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void ofManyInstancesThatLookForUnansweredOrdersAtOnceEachOrderIsRejectedByOne() throws Exception {
        var orders =
                IntStream.range(0, RACES).mapToObj(index -> aPendingOrder()).toList();
        orders.forEach(this::letTheTimeRunOut);
        var now = Instant.now();
        Callable<Integer> look = () -> pending.rejectUnanswered(now, RACES / 2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> look).limit(6).toList()).forEach(Future::resultNow);
        }

        orders.forEach(order -> STOCK.awaitHearing(order, "order.placed.v1", "order.rejected.v1"));
        assertThat(orders)
                .allSatisfy(order -> assertThat(statuses(read(order))).containsExactly("PENDING", "REJECTED"));
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        var order = aPendingOrder();
        var sameMessage = UUID.randomUUID().toString();
        var payload = STOCK.reservation(order);

        STOCK.send(id(order), Stock.RESERVED, sameMessage, payload);
        STOCK.send(id(order), Stock.RESERVED, sameMessage, payload);
        STOCK.reserve(order);
        STOCK.refuse(order);
        afterEverythingSent(order);

        var confirmed = read(order);
        assertThat(statuses(confirmed)).containsExactly("PENDING", "CONFIRMED");
        assertThat(STOCK.heardOf(order)).containsExactly("order.placed.v1", "order.confirmed.v1");
    }

    @Test
    void anOrderThatIsCancelledBeforeTheAnswerStaysCancelled() {
        var order = aPendingOrder();
        asAnna().post(address(order) + "/cancellation", REASON);

        STOCK.reserve(order);
        afterEverythingSent(order);

        assertThat(statuses(read(order))).containsExactly("PENDING", "CANCELLED");
        assertThat(STOCK.heardOf(order)).containsExactly("order.placed.v1", "order.cancelled.v1");
    }

    @Test
    void ofACancellationAndAConfirmationAtOnceBothAreToldInTheOrderInWhichTheyHappened() throws Exception {
        var orders = raced(order -> asManager().post(address(order) + "/cancellation", REASON), STOCK::reserve);

        for (var order : orders) {
            afterEverythingSent(order);
            var history = statuses(read(order));
            assertThat(history).isIn(List.of("PENDING", "CANCELLED"), List.of("PENDING", "CONFIRMED", "CANCELLED"));
            STOCK.awaitHearing(order, history.stream().map(OrderSagaIT::eventOf).toArray(String[]::new));
        }
    }

    @Test
    void ofATimeOutAndAnAnswerAtOnceExactlyOneDecides() throws Exception {
        awaitThatOrdersCanBeOverdue();
        var orders = raced(this::letTheTimeRunOut, STOCK::reserve);

        for (var order : orders) {
            var decided = Waiting.forValue(
                    () -> read(order), found -> !found.path("status").asString().equals("PENDING"));
            afterEverythingSent(order);
            assertThat(read(order)).isEqualTo(decided);
            assertThat(statuses(decided)).isIn(List.of("PENDING", "CONFIRMED"), List.of("PENDING", "REJECTED"));
            STOCK.awaitHearing(
                    order, statuses(decided).stream().map(OrderSagaIT::eventOf).toArray(String[]::new));
        }
    }

    @Test
    void ofManyWhoCompleteAndCancelAtOnceExactlyOneSucceeds() throws Exception {
        var order = aConfirmedOrder();
        Callable<Integer> complete =
                () -> asManager().post(address(order) + "/completion").status();
        Callable<Integer> cancel =
                () -> asManager().post(address(order) + "/cancellation", REASON).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = Stream.concat(
                            Stream.generate(() -> complete).limit(6),
                            Stream.generate(() -> cancel).limit(6))
                    .toList();
            var statuses =
                    threads.invokeAll(acts).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        assertThat(Waiting.forValue(() -> STOCK.heardOf(order), heard -> heard.size() >= 3))
                .hasSize(3);
    }

    @Test
    void ofOneWhoCompletesAndOneWhoCancelsExactlyOneWinsEveryTimeAndTheEventsTellWho() throws Exception {
        var orders =
                IntStream.range(0, RACES).mapToObj(index -> aPendingOrder()).toList();
        orders.forEach(STOCK::reserve);
        orders.forEach(order -> awaitStatus(order, "CONFIRMED"));
        Function<JsonNode, Callable<Integer>> complete =
                order -> () -> asManager().post(address(order) + "/completion").status();
        Function<JsonNode, Callable<Integer>> cancel = order ->
                () -> asManager().post(address(order) + "/cancellation", REASON).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order : orders) {
                var statuses = threads.invokeAll(List.of(complete.apply(order), cancel.apply(order))).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
                var completed = statuses.getFirst() == 200;
                assertThat(read(order).path("status").asString()).isEqualTo(completed ? "COMPLETED" : "CANCELLED");
                STOCK.awaitHearing(
                        order,
                        "order.placed.v1",
                        "order.confirmed.v1",
                        completed ? "order.completed.v1" : "order.cancelled.v1");
                assertThat(salesOf(order)).isEqualTo(completed ? 2 : 0);
            }
        }
    }

    @Test
    void theWholeTopicReplayedChangesNothing() {
        var confirmed = aConfirmedOrder();
        var completed = aCompletedOrder();
        var refused = aPendingOrder();
        STOCK.refuse(refused);
        awaitStatus(refused, "REJECTED");
        var stuck = aCompletedOrder();
        STOCK.cannotFollow(stuck, "COMPLETION", "The order was completed, but nothing is reserved for it.");
        afterEverythingSent(stuck);
        var orders = List.of(confirmed, completed, refused, stuck);
        var before = orders.stream().map(this::read).toList();
        var heard = orders.stream().map(STOCK::heardOf).toList();
        var books = countsOfEverything();

        assertThat(STOCK.replayEverything()).isGreaterThan(4);
        orders.forEach(this::afterEverythingSent);

        assertThat(orders.stream().map(this::read).toList()).isEqualTo(before);
        assertThat(orders.stream().map(STOCK::heardOf).toList()).isEqualTo(heard);
        assertThat(countsOfEverything()).isEqualTo(books);
    }

    @Test
    void manyAnswersAtOnceWithPoisonBetweenThemAreAllTakenAndTheirEventsKeepTheirOrder() {
        var orders =
                IntStream.range(0, RACES).mapToObj(index -> aPendingOrder()).toList();

        for (int index = 0; index < orders.size(); index++) {
            STOCK.reserve(orders.get(index));
            if (index % 5 == 0) {
                STOCK.send(orders.get(index), Stock.RESERVED, "poison");
            }
            STOCK.refuse(orders.get(index));
        }

        orders.forEach(order -> {
            awaitStatus(order, "CONFIRMED");
            STOCK.awaitHearing(order, "order.placed.v1", "order.confirmed.v1");
        });
    }

    @Test
    void anAnswerThatCannotBePricedRejectsTheOrderSoThatTheStockIsReleased() {
        var order = aPendingOrder();

        STOCK.send(order, Stock.RESERVED, STOCK.reservation(order).replace("USD", "EUR"));

        assertThat(awaitStatus(order, "REJECTED").path("statusReason").asString())
                .contains("currencies");
        STOCK.awaitHearing(order, "order.placed.v1", "order.rejected.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orderId\":", "[]", "{\"orderId\":\"x\"}", "{\"lines\":[]}", "null"})
    void aPoisonRecordGoesToTheDeadLettersAndTheOnesBehindItFlowOn(String poison) {
        var order = aPendingOrder();

        STOCK.send(order, Stock.RESERVED, poison);
        STOCK.reserve(order);

        awaitStatus(order, "CONFIRMED");
        var letters = Waiting.forValue(() -> STOCK.deadLetters(id(order)), found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo(poison);
        assertThat(header(letters.getFirst(), "ce_type")).isEqualTo(Stock.RESERVED);
        assertThat(header(letters.getFirst(), "kafka_dlt-original-topic")).isEqualTo("keeper.reservations.v1");
    }

    @Test
    void anEventThatThisServiceDoesNotReadIsPassedOver() {
        var order = aPendingOrder();

        STOCK.send(order, "stock.counted.v1", "{\"anything\":true}");
        STOCK.reserve(order);

        awaitStatus(order, "CONFIRMED");
        assertThat(STOCK.deadLetters(id(order))).isEmpty();
    }

    @Test
    void anAnswerAboutAnOrderThatDoesNotExistDoesNotStopTheOnesBehindIt() {
        var order = aPendingOrder();
        var strangers =
                STOCK.reservation(order).replace(id(order), UUID.randomUUID().toString());

        STOCK.send(order, Stock.RESERVED, strangers);
        STOCK.reserve(order);

        awaitStatus(order, "CONFIRMED");
    }

    private int salesOf(JsonNode order) {
        return jdbc.sql("SELECT count(*) FROM sale_lines WHERE order_id = :id::uuid")
                .param("id", id(order))
                .query(Integer.class)
                .single();
    }

    /**
     * Counts the rows of the tables that an answer can add to. Other tests leave orders unanswered, whose time may run
     * out meanwhile; those do not count.
     */
    private List<Map<String, Object>> countsOfEverything() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM order_history
                                WHERE reason IS DISTINCT FROM 'no answer in time') AS changes,
                            (SELECT count(*) FROM unresolved_orders) AS unresolved,
                            (SELECT count(*) FROM sale_lines) AS sales,
                            (SELECT sum(version) FROM orders WHERE status <> 'PENDING'
                                AND status_reason IS DISTINCT FROM 'no answer in time') AS versions
                        """).query().listOfRows();
    }

    private List<JsonNode> raced(Consumer<JsonNode> one, Consumer<JsonNode> other) throws InterruptedException {
        var orders =
                IntStream.range(0, RACES).mapToObj(index -> aPendingOrder()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = orders.stream()
                    .flatMap(order -> Stream.of(
                            Executors.callable(() -> one.accept(order)), Executors.callable(() -> other.accept(order))))
                    .toList();
            threads.invokeAll(acts).forEach(Future::resultNow);
        }
        return orders;
    }

    /** Answers once more under the same key and waits until that is read; everything sent before is then read, too. */
    private void afterEverythingSent(JsonNode order) {
        var messageId = UUID.randomUUID();
        STOCK.send(id(order), Stock.RESERVED, messageId.toString(), STOCK.reservation(order));
        Waiting.forValue(
                () -> jdbc.sql("SELECT count(*) FROM inbox WHERE message_id = :id")
                        .param("id", messageId)
                        .query(Integer.class)
                        .single(),
                found -> found == 1);
    }

    /** No order is overdue before the service has followed the answers for a whole answer time-out. */
    private void awaitThatOrdersCanBeOverdue() {
        var order = aPendingOrder();
        letTheTimeRunOut(order);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> read(order).path("status").asString().equals("REJECTED"));
    }

    private void letTheTimeRunOut(JsonNode order) {
        jdbc.sql("UPDATE orders SET answer_by = now() - interval '1 second' WHERE id = :id::uuid")
                .param("id", id(order))
                .update();
    }

    private static List<String> statuses(JsonNode order) {
        return order.path("history")
                .valueStream()
                .map(change -> change.path("status").asString())
                .toList();
    }

    private static String eventOf(String status) {
        return status.equals("PENDING") ? "order.placed.v1" : "order." + status.toLowerCase() + ".v1";
    }
}
