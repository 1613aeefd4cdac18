package dev.keeper.standalone;

import static dev.keeper.standalone.TestSuite.key;
import static dev.keeper.standalone.TestSuite.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.standalone.StoppedSaga.Step;
import dev.keeper.standalone.demo.KeeperClient.UnexpectedAnswer;
import dev.keeper.standalone.service.KeeperService;
import dev.keeper.standalone.service.ServiceProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Kills the participants of an order while orders are stopped at a step and other orders keep coming.
 *
 * <p>The daily form kills both services at once, each at its own step of some orders, and stops Kafka for some seconds.
 * With {@code -Dkeeper.outages=long}, every participant is killed at every step, one by one, including PostgreSQL and
 * Kafka. Kafka then stays away for longer than the answer time-out.
 */
class KillMatrixIT {

    private static final Logger log = LoggerFactory.getLogger(KillMatrixIT.class);

    private static final boolean LONG = "long".equals(System.getProperty("keeper.outages"));

    /** The services under test use the same time-out; a restart takes far less than that. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(Integer.getInteger("keeper.answer-timeout", 30));

    private static final Duration PATIENCE = ANSWER_TIMEOUT.plusSeconds(30);

    private static final int UNITS = 4;
    private static final int ORDERS = 6;
    private static final int MANY_UNITS = 100;
    private static final List<String> EMPLOYEES = List.of("anna.phl", "manager.phl", "sales.manager.phl", "admin");

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
        suite = TestSuite.start(folder, KeeperService.ORDER, KeeperService.INVENTORY);
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

    /** Runs even after a failed test, because otherwise the next one would find the saga stopped. */
    @AfterEach
    void goOn() {
        over.set(true);
        saga.goOn();
    }

    @ParameterizedTest
    @MethodSource
    void everyOrderIsDecidedOnceAndNoUnitIsLost(List<Step> steps, Set<Victim> victims) throws Exception {
        var groups = steps.stream().map(KillMatrixIT::aGroupFor).toList();
        for (var group : groups) {
            saga.stopAt(group.step(), group.sku());
            group.setOut();
            saga.awaitStandstill(group.step(), ids(group.orders()));
        }

        kill(victims);

        for (var group : groups) {
            assertDecidedByTheStock(
                    group.orders(), group.sku(), UNITS, group.step().comesAfterConfirmation());
        }
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    static Stream<Arguments> everyOrderIsDecidedOnceAndNoUnitIsLost() {
        if (LONG) {
            return Stream.of(Step.values())
                    .flatMap(step ->
                            Stream.of(Victim.values()).map(victim -> Arguments.of(List.of(step), EnumSet.of(victim))));
        }
        // Later steps first: orders stopped there block no others. Only DECIDING and BOOKING_THE_END would block each
        // other, because both stop inventory-service in the middle of a transaction.
        var bothServices = EnumSet.of(Victim.ORDER_SERVICE, Victim.INVENTORY_SERVICE);
        return Stream.of(
                Arguments.of(List.of(Step.CONFIRMING, Step.RESERVED, Step.DECIDING, Step.PLACED), bothServices),
                Arguments.of(List.of(Step.BOOKING_THE_END, Step.ENDED), bothServices));
    }

    @Test
    void twoHundredOrdersBeforeAndDuringAnOutageOfInventoryServiceAreDecidedByTheStock() throws Exception {
        var sku = suite.newPart("PHL", MANY_UNITS);
        var customer = suite.newCustomer("anna.phl");
        saga.stopAt(Step.DECIDING, sku);
        var placed = new ArrayList<>(placeMany(customer, sku));
        saga.awaitStandstill(Step.DECIDING, ids(placed));
        kill(KeeperService.INVENTORY);
        placed.addAll(placeMany(customer, sku));
        assertTheGatewaySaysWhoIsAwayAndTheOthersWork();

        saga.goOn();
        restart(KeeperService.INVENTORY);

        assertDecidedByTheStock(placed, sku, MANY_UNITS, false);
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    @Test
    void whileKafkaIsAwayOrdersAreAcceptedAndAfterwardsAllAreDecided() throws Exception {
        var sku = suite.newPart("PHL", UNITS);
        var customer = suite.newCustomer("anna.phl");
        var placed = new ArrayList<JsonNode>();
        var away = LONG ? ANSWER_TIMEOUT.plusSeconds(15) : Duration.ofSeconds(4);

        suite.suite().servers().withoutKafka(() -> {
            var end = System.nanoTime() + away.toNanos();
            while (placed.size() < ORDERS || System.nanoTime() < end) {
                if (placed.size() < ORDERS) {
                    placed.add(place("anna.phl", customer, sku));
                }
                // Reads still work, too.
                suite.level("PHL", sku);
            }
        });

        assertDecidedByTheStock(placed, sku, UNITS, false);
        assertOthersOrdersAreDecided();
        assertNothingDrifted();
    }

    /** Kills the victims as in a crash, resumes the saga, and restarts every victim that has ended. */
    private static void kill(Set<Victim> victims) throws InterruptedException {
        var services = new ArrayList<KeeperService>();
        for (var victim : victims) {
            switch (victim) {
                case ORDER_SERVICE -> services.add(KeeperService.ORDER);
                case INVENTORY_SERVICE -> services.add(KeeperService.INVENTORY);
                case POSTGRESQL -> saga.crashPostgres();
                // Kafka runs in the launcher's process and can only be stopped.
                case KAFKA -> suite.suite().servers().withoutKafka(saga::goOn);
            }
        }
        services.forEach(KillMatrixIT::kill);
        saga.goOn();
        Parallel.forEach(services, KillMatrixIT::restart);
    }

    private static void kill(KeeperService service) {
        var process = (ServiceProcess) suite.suite().service(service).orElseThrow();
        process.kill();
        assertThat(process.isRunning()).isFalse();
    }

    private static void restart(KeeperService service) {
        try {
            suite.suite().restart(service, log::info);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Creates a group for a part with insufficient stock; its orders are confirmed first if the step is after that. */
    private static Group aGroupFor(Step step) {
        var group = new Group(step, suite.newPart("PHL", UNITS), suite.newCustomer("anna.phl"), new ArrayList<>());
        if (step.comesAfterConfirmation()) {
            group.place();
            group.orders().forEach(order -> suite.decided("anna.phl", order));
        }
        return group;
    }

    private static List<JsonNode> placeMany(String customer, String sku) throws Exception {
        try (var executor = Executors.newFixedThreadPool(EMPLOYEES.size())) {
            var orders = IntStream.range(0, MANY_UNITS)
                    .mapToObj(number ->
                            executor.submit(() -> place(EMPLOYEES.get(number % EMPLOYEES.size()), customer, sku)))
                    .toList();
            var placed = new ArrayList<JsonNode>();
            for (var order : orders) {
                placed.add(order.get());
            }
            return placed;
        }
    }

    private static JsonNode place(String employee, String customer, String sku) {
        var order = Map.of("branch", "PHL", "customerId", customer, "lines", List.of(part(sku, 1)));
        return untilAnswered(
                key -> suite.as(employee).post("/api/v1/orders", order, key).expect(201));
    }

    private static void end(JsonNode order, String how) {
        var body = how.equals("cancellation") ? Map.of("reason", "changed his mind") : Map.of();
        suite.as("manager.phl")
                .post("/api/v1/orders/%s/%s".formatted(idOf(order), how), body, key())
                .expect(200);
    }

    /** Retries with the same key until there is an answer, as a client does. */
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
                        // 409: the first attempt is still in progress.
                        assertThat(refused.answer().status()).isIn(409, 502, 503, 504);
                        return false;
                    } catch (UncheckedIOException noAnswer) {
                        return false;
                    }
                });
        return answer.getFirst();
    }

    /**
     * Asserts that no order timed out, that every unit went to a confirmed order, and that all others were rejected.
     *
     * @param ended whether two of them were completed and one was cancelled
     */
    private static void assertDecidedByTheStock(List<JsonNode> placed, String sku, int units, boolean ended) {
        var ids = ids(placed);
        var completed = ended ? 2 : 0;
        var cancelled = ended ? 1 : 0;
        awaitDecisions(ids);
        assertThat(saga.unanswered(ids)).as("waited too long").isZero();
        assertThat(saga.countOf("COMPLETED", ids)).isEqualTo(completed);
        assertThat(saga.countOf("CANCELLED", ids)).isEqualTo(cancelled);
        assertThat(saga.countOf("CONFIRMED", ids)).isEqualTo(units - completed - cancelled);
        assertThat(saga.countOf("REJECTED", ids)).isEqualTo(placed.size() - units);
        assertThat(saga.reservationsOf(ids)).as("at most one reservation each").isLessThanOrEqualTo(placed.size());
        awaitLevel(sku, units - completed, units - completed - cancelled);
    }

    private static void awaitDecisions(List<UUID> orders) {
        await().atMost(PATIENCE).until(() -> saga.countOf("PENDING", orders) == 0);
        assertThat(saga.decidedMoreThanOnce(orders))
                .as("decided more than once")
                .isZero();
    }

    private static void assertTheGatewaySaysWhoIsAwayAndTheOthersWork() {
        var answer = suite.as("anna.phl").get("/api/v1/vehicles");
        assertThat(answer.status()).isIn(502, 503, 504);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        suite.as("anna.phl").get("/api/v1/auth/me").expect(200);
        suite.as("anna.phl").get("/api/v1/orders").expect(200);
    }

    private static void awaitLevel(String sku, int onHand, int reserved) {
        // The gateway takes some time to notice that a service is back.
        await().atMost(PATIENCE).ignoreException(UnexpectedAnswer.class).untilAsserted(() -> {
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
        awaitDecisions(ids);
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

    /** Orders that are stopped together. */
    private record Group(Step step, String sku, String customer, List<JsonNode> orders) {

        void place() {
            IntStream.range(0, ORDERS).forEach(number -> orders.add(KillMatrixIT.place("anna.phl", customer, sku)));
        }

        /** Places the orders, and requests their end if the step belongs to it. */
        void setOut() {
            if (!step.comesAfterConfirmation()) {
                place();
                return;
            }
            var confirmed = orders.stream()
                    .filter(order -> suite.order("anna.phl", order)
                            .path("status")
                            .asString()
                            .equals("CONFIRMED"))
                    .toList();
            assertThat(confirmed).hasSize(UNITS);
            end(confirmed.get(0), "completion");
            end(confirmed.get(1), "completion");
            end(confirmed.get(2), "cancellation");
        }
    }

    @FunctionalInterface
    private interface Request {
        JsonNode with(String key);
    }
}
