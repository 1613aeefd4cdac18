package dev.keeper.standalone;

import static dev.keeper.standalone.TestSuite.key;
import static dev.keeper.standalone.TestSuite.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.standalone.StoppedSaga.Step;
import dev.keeper.standalone.demo.KeeperClient.UnexpectedAnswer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whoever takes part in an order is killed while the order stands still at a step, and other orders go on coming.
 *
 * <p>In the daily form it is the service whose turn it is at the step, and Kafka is away for some seconds; with {@code
 * -Dkeeper.outages=long} it is everybody at every step, PostgreSQL and Kafka included, and Kafka is away for a minute.
 */
class KillMatrixIT {

    private static final Logger log = LoggerFactory.getLogger(KillMatrixIT.class);

    private static final boolean LONG = "long".equals(System.getProperty("keeper.outages"));
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(LONG ? 60 : 4);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int UNITS = 4;
    private static final int ORDERS = 6;
    private static final int MANY_ORDERS = 200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static TestSuite suite;
    private static StoppedSaga saga;

    private final List<String> othersOrders = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private Future<?> others;

    enum Victim {
        ORDER_SERVICE,
        INVENTORY_SERVICE,
        POSTGRESQL,
        KAFKA
    }

    @BeforeAll
    static void startTheSuite() throws InterruptedException {
        suite = TestSuite.start(folder, true);
        saga = new StoppedSaga(suite.suite().servers().postgres());
    }

    @AfterAll
    static void stopTheSuite() {
        if (suite != null) {
            suite.close();
        }
    }

    @BeforeEach
    void othersOrderToo() {
        suite.signEverybodyInAgain();
        var sku = suite.newPart("DAL", 100_000);
        var customer = suite.newCustomer("lucia.dal");
        var client = suite.as("lucia.dal");
        var order = Map.of("branch", "DAL", "customerId", customer, "lines", List.of(part(sku, 1)));
        var executor = Executors.newSingleThreadExecutor();
        others = executor.submit(() -> {
            while (!over.get()) {
                othersOrders.add(idOf(untilAnswered(
                        key -> client.post("/api/v1/orders", order, key).expect(201))));
            }
        });
        executor.shutdown();
    }

    /** Also where a test failed, or the next one would find the saga standing still. */
    @AfterEach
    void goOn() {
        over.set(true);
        saga.goOn();
    }

    @ParameterizedTest
    @MethodSource
    void everyOrderIsDecidedOnceAndNoUnitIsLost(Step step, Victim victim) throws Exception {
        var sku = suite.newPart("PHL", UNITS);
        var customer = suite.newCustomer("anna.phl");
        saga.stopAt(step, sku);
        var placed = IntStream.range(0, ORDERS)
                .mapToObj(number -> place(customer, sku))
                .toList();
        if (step.comesAfterConfirmation()) {
            var confirmed = placed.stream()
                    .map(order -> suite.decided("anna.phl", order))
                    .filter(order -> statusOf(order).equals("CONFIRMED"))
                    .toList();
            assertThat(confirmed).hasSize(UNITS);
            saga.stopAgain(step, sku);
            end(confirmed.get(0), "completion");
            end(confirmed.get(1), "completion");
            end(confirmed.get(2), "cancellation");
        }
        saga.awaitStandstill(step, ids(placed));

        kill(victim);

        assertBooksAreRight(placed, sku, step.comesAfterConfirmation() ? 2 : 0);
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    static Stream<Arguments> everyOrderIsDecidedOnceAndNoUnitIsLost() {
        return Stream.of(Step.values()).flatMap(step -> victims(step).map(victim -> Arguments.of(step, victim)));
    }

    private static Stream<Victim> victims(Step step) {
        if (LONG) {
            return EnumSet.allOf(Victim.class).stream();
        }
        return Stream.of(step.isInventorysTurn() ? Victim.INVENTORY_SERVICE : Victim.ORDER_SERVICE);
    }

    @Test
    void twoHundredOrdersThatWaitForAKilledInventoryServiceAreAllDecided() throws Exception {
        var sku = suite.newPart("PHL", MANY_ORDERS / 2);
        var customer = suite.newCustomer("anna.phl");
        saga.stopAt(Step.DECIDING, sku);
        var desks = List.of("anna.phl", "manager.phl", "sales.manager.phl", "admin");
        var placed = new ArrayList<JsonNode>();
        try (var executor = Executors.newFixedThreadPool(desks.size())) {
            var orders = IntStream.range(0, MANY_ORDERS)
                    .mapToObj(number -> executor.submit(() -> place(desks.get(number % desks.size()), customer, sku)))
                    .toList();
            for (var order : orders) {
                placed.add(order.get());
            }
        }
        saga.awaitStandstill(Step.DECIDING, ids(placed));

        kill(Victim.INVENTORY_SERVICE);

        await().atMost(PATIENCE).until(() -> saga.undecided(ids(placed)) == 0);
        var confirmed = saga.countOf("CONFIRMED", ids(placed));
        var inTime = MANY_ORDERS - saga.unanswered(ids(placed));
        assertThat(confirmed).isEqualTo(Math.min(MANY_ORDERS / 2, inTime));
        assertThat(saga.decidedMoreThanOnce(ids(placed))).isZero();
        awaitLevel(sku, MANY_ORDERS / 2, (int) confirmed);
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    @Test
    void whileKafkaIsAwayOrdersAreAcceptedAndAfterwardsAllAreDecided() throws Exception {
        var sku = suite.newPart("PHL", UNITS);
        var customer = suite.newCustomer("anna.phl");
        var placed = new ArrayList<JsonNode>();

        suite.suite().servers().withoutKafka(() -> {
            var end = System.nanoTime() + WITHOUT_KAFKA.toNanos();
            while (placed.size() < ORDERS || System.nanoTime() < end) {
                if (placed.size() < ORDERS) {
                    placed.add(place(customer, sku));
                }
                // Reading goes on, too.
                suite.level("PHL", sku);
            }
        });

        assertBooksAreRight(placed, sku, 0);
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    /** Ends the victim as a crash would, lets the saga go on and has whatever ended started again. */
    private void kill(Victim victim) throws InterruptedException {
        switch (victim) {
            case ORDER_SERVICE -> killAndRestart(KeeperService.ORDER);
            case INVENTORY_SERVICE -> killAndRestart(KeeperService.INVENTORY);
            case POSTGRESQL -> saga.crashPostgres();
            // It lives in the launcher's process and can only be stopped.
            case KAFKA -> suite.suite().servers().withoutKafka(saga::goOn);
        }
        saga.goOn();
    }

    private static void killAndRestart(KeeperService service) throws InterruptedException {
        var process = (ServiceProcess) suite.suite().service(service).orElseThrow();
        process.kill();
        assertThat(process.isRunning()).isFalse();
        saga.goOn();
        suite.suite().restart(service, log::info);
    }

    private static JsonNode place(String customer, String sku) {
        return place("anna.phl", customer, sku);
    }

    private static JsonNode place(String desk, String customer, String sku) {
        var order = Map.of("branch", "PHL", "customerId", customer, "lines", List.of(part(sku, 1)));
        return untilAnswered(
                key -> suite.as(desk).post("/api/v1/orders", order, key).expect(201));
    }

    private static void end(JsonNode order, String how) {
        var body = how.equals("cancellation") ? Map.of("reason", "changed his mind") : Map.of();
        suite.as("manager.phl")
                .post("/api/v1/orders/%s/%s".formatted(idOf(order), how), body, key())
                .expect(200);
    }

    /** As a client does that wants the answer: again with the same key, until there is one. */
    private static JsonNode untilAnswered(Request request) {
        var key = key();
        var answer = new ArrayList<JsonNode>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        answer.add(request.with(key));
                        return true;
                    } catch (UnexpectedAnswer refused) {
                        // 409: the first attempt is still under way.
                        assertThat(refused.answer().status()).isIn(409, 502, 503, 504);
                        return false;
                    } catch (UncheckedIOException noAnswer) {
                        return false;
                    }
                });
        return answer.getFirst();
    }

    private static void assertBooksAreRight(List<JsonNode> placed, String sku, int sold) {
        var ids = ids(placed);
        await().atMost(PATIENCE).until(() -> saga.undecided(ids) == 0);
        assertThat(saga.decidedMoreThanOnce(ids)).as("decided more than once").isZero();
        var stillReserved = saga.countOf("CONFIRMED", ids);
        assertThat(saga.countOf("COMPLETED", ids)).isEqualTo(sold);
        assertThat(saga.reservationsOf(ids)).as("at most one reservation each").isLessThanOrEqualTo(placed.size());
        if (sold == 0) {
            // An order that waited too long because this machine is slow is rejected, too, and that is all right.
            assertThat(stillReserved).isEqualTo(Math.min(UNITS, placed.size() - saga.unanswered(ids)));
        } else {
            assertThat(stillReserved).isEqualTo(UNITS - sold - 1);
        }
        awaitLevel(sku, UNITS - sold, (int) stillReserved);
    }

    private static void awaitLevel(String sku, int onHand, int reserved) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var level = suite.level("PHL", sku);
            assertThat(level.path("onHand").asInt()).as("on hand").isEqualTo(onHand);
            assertThat(level.path("reserved").asInt()).as("reserved").isEqualTo(reserved);
        });
    }

    private void assertOthersOrdersAreDecided() throws Exception {
        over.set(true);
        others.get();
        assertThat(othersOrders).isNotEmpty();
        var ids = othersOrders.stream().map(UUID::fromString).toList();
        await().atMost(PATIENCE).until(() -> saga.undecided(ids) == 0);
        assertThat(saga.decidedMoreThanOnce(ids)).isZero();
        assertThat(saga.countOf("CONFIRMED", ids) + saga.unanswered(ids)).isEqualTo(ids.size());
        await().atMost(PATIENCE).until(() -> saga.activeReservationsOf(ids) == saga.countOf("CONFIRMED", ids));
    }

    private static void assertNothingDrifted() {
        assertThat(suite.as("admin").get("/api/v1/drift-report").expect(200).path("items"))
                .isEmpty();
    }

    private static List<UUID> ids(List<JsonNode> orders) {
        return orders.stream().map(KillMatrixIT::idOf).map(UUID::fromString).toList();
    }

    private static String idOf(JsonNode order) {
        return order.path("id").asString();
    }

    private static String statusOf(JsonNode order) {
        return order.path("status").asString();
    }

    @FunctionalInterface
    private interface Request {
        JsonNode with(String key);
    }
}
