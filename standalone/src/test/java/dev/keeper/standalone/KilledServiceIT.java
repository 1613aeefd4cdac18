package dev.keeper.standalone;

import static dev.keeper.standalone.TestSuite.key;
import static dev.keeper.standalone.TestSuite.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Every service in a process of its own, one of them killed while it is needed. */
class KilledServiceIT {

    private static final Logger log = LoggerFactory.getLogger(KilledServiceIT.class);

    private static final int UNITS = 12;
    private static final int ORDERS = 30;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static TestSuite suite;

    @BeforeAll
    static void startTheSuite() throws InterruptedException {
        suite = TestSuite.start(folder, true);
    }

    @AfterAll
    static void stopTheSuite() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void ordersThatWereWaitingForAKilledInventoryAreEachDecidedOnce() throws InterruptedException {
        var sku = suite.newPart("PHL", UNITS);
        var customer = suite.newCustomer("anna.phl");
        var placed = new ArrayList<JsonNode>();
        for (var i = 0; i < ORDERS; i++) {
            if (i == ORDERS / 3) {
                kill(KeeperService.INVENTORY);
            }
            placed.add(place(customer, sku));
        }

        suite.suite().restart(KeeperService.INVENTORY, log::info);

        assertBooksAreRight(placed, sku);
    }

    @Test
    void ordersWhoseAnswersWaitForAKilledOrderServiceAreEachDecidedOnce() throws InterruptedException {
        var sku = suite.newPart("PHL", UNITS);
        var customer = suite.newCustomer("anna.phl");
        var placed = new ArrayList<JsonNode>();
        for (var i = 0; i < ORDERS; i++) {
            placed.add(place(customer, sku));
        }

        kill(KeeperService.ORDER);
        suite.suite().restart(KeeperService.ORDER, log::info);

        assertBooksAreRight(placed, sku);
    }

    @Test
    void whileOneServiceIsDownTheOthersWorkAndTheGatewaySaysSo() throws InterruptedException {
        kill(KeeperService.INVENTORY);

        var answer = suite.as("anna.phl").get("/api/v1/vehicles");

        assertThat(answer.status()).isIn(502, 503, 504);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        suite.as("anna.phl").get("/api/v1/auth/me").expect(200);
        suite.as("anna.phl").get("/api/v1/orders").expect(200);
        suite.suite().restart(KeeperService.INVENTORY, log::info);
        suite.as("anna.phl").get("/api/v1/vehicles").expect(200);
    }

    private JsonNode place(String customer, String sku) {
        var order = Map.of("branch", "PHL", "customerId", customer, "lines", List.of(part(sku, 1)));
        return suite.as("anna.phl").post("/api/v1/orders", order, key()).expect(201);
    }

    private void kill(KeeperService service) {
        var process = (ServiceProcess) suite.suite().service(service).orElseThrow();
        process.kill();
        assertThat(process.isRunning()).isFalse();
    }

    private void assertBooksAreRight(List<JsonNode> placed, String sku) {
        var statuses = placed.stream()
                .map(order -> suite.decided("anna.phl", order))
                .peek(KilledServiceIT::assertDecidedOnce)
                .map(order -> order.path("status").asString())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of("CONFIRMED", (long) UNITS, "REJECTED", (long)
                (ORDERS - UNITS)));
        var level = suite.level("PHL", sku);
        assertThat(level.path("onHand").asInt()).isEqualTo(UNITS);
        assertThat(level.path("reserved").asInt()).isEqualTo(UNITS);
    }

    private static void assertDecidedOnce(JsonNode order) {
        assertThat(order.path("history").size()).as(order.toString()).isEqualTo(2);
    }
}
