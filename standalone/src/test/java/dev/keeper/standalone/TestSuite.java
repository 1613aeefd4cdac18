package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.standalone.SuiteSettings.Administrator;
import dev.keeper.standalone.demo.DemoGroup;
import dev.keeper.standalone.demo.DemoSeeder;
import dev.keeper.standalone.demo.KeeperClient;
import dev.keeper.standalone.service.DataFolder;
import dev.keeper.standalone.service.KeeperService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A whole suite with the demo group on a free port, and its users' actions over HTTP. */
final class TestSuite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TestSuite.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Suite suite;
    private final Map<String, KeeperClient> clients = new ConcurrentHashMap<>();

    private TestSuite(DataFolder data, Suite suite) {
        this.data = data;
        this.suite = suite;
    }

    static TestSuite start(Path folder, KeeperService... inProcesses) throws InterruptedException {
        SharedLog.writeTo(Path.of(System.getProperty("keeper.log")));
        var data = DataFolder.open(folder);
        var administrator = new Administrator(DemoGroup.ADMINISTRATOR.email(), DemoGroup.PASSWORD);
        var installation = Installation.in(data.installation(), true);
        var suite =
                new Suite(new SuiteSettings(data, installation, administrator, 0, "127.0.0.1", Set.of(inProcesses)));
        try {
            suite.start(log::info);
            DemoSeeder.seed(suite.address(KeeperService.GATEWAY));
            return new TestSuite(data, suite);
        } catch (RuntimeException | InterruptedException e) {
            suite.close();
            data.close();
            throw e;
        }
    }

    Suite suite() {
        return suite;
    }

    URI address() {
        return suite.address(KeeperService.GATEWAY);
    }

    KeeperClient nobody() {
        return new KeeperClient(address());
    }

    /** Returns the client of the employee whose e-mail address starts with this; each employee signs in once. */
    KeeperClient as(String login) {
        return clients.computeIfAbsent(login, name -> nobody().signedIn(name + "@dgauto.example", DemoGroup.PASSWORD));
    }

    String tokenOf(String login) {
        var credentials = Map.of("email", login + "@dgauto.example", "password", DemoGroup.PASSWORD);
        return nobody().post("/api/v1/auth/sign-in", credentials)
                .expect(200)
                .path("accessToken")
                .asString();
    }

    /** Access tokens are valid for ten minutes, and some tests take longer. */
    void signEverybodyInAgain() {
        clients.clear();
    }

    /** Creates a priced car at the branch. */
    JsonNode newCar(String branch) {
        var car = Map.of(
                "vin",
                Vins.next(),
                "branch",
                branch,
                "make",
                "Ford",
                "model",
                "Fusion",
                "modelYear",
                2019,
                "condition",
                "USED",
                "odometer",
                Map.of("value", 41_250, "unit", "MI"),
                "exteriorColor",
                "blue",
                "listPrice",
                usd("15900.00"),
                "purchaseCost",
                usd("12400.00"));
        return as("admin").post("/api/v1/vehicles", car, key()).expect(201);
    }

    /** Creates a part with the given quantity at the branch. */
    String newPart(String branch, int quantity) {
        var sku = "TST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        as("admin")
                .post("/api/v1/products", Map.of("sku", sku, "name", "Part " + sku, "price", usd("10.00")), key())
                .expect(201);
        receive(branch, sku, quantity);
        return sku;
    }

    JsonNode receive(String branch, String sku, int quantity) {
        var receipt = Map.of(
                "branch",
                branch,
                "reference",
                "DN-" + sku,
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity, "unitCost", usd("4.00"))));
        return as("admin").post("/api/v1/stock-receipts", receipt, key()).expect(201);
    }

    String newCustomer(String login) {
        var customer = Map.of("kind", "PRIVATE", "firstName", "Elena", "lastName", "Ferrari " + key());
        return as(login)
                .post("/api/v1/customers", customer, key())
                .expect(201)
                .path("id")
                .asString();
    }

    KeeperClient.Answer place(String login, String branch, Map<?, ?>... lines) {
        var order = Map.of("branch", branch, "customerId", newCustomer(login), "lines", List.of(lines));
        return as(login).post("/api/v1/orders", order, key());
    }

    /** Waits for the stock's answer and returns the order. */
    JsonNode decided(String login, JsonNode placed) {
        assertThat(placed.path("status").asString()).isEqualTo("PENDING");
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> order(login, placed),
                        order -> !"PENDING".equals(order.path("status").asString()));
    }

    JsonNode order(String login, JsonNode order) {
        return as(login).get("/api/v1/orders/" + order.path("id").asString()).expect(200);
    }

    JsonNode level(String branch, String sku) {
        var page = as("admin")
                .get("/api/v1/stock-levels?branch=%s&sku=%s".formatted(branch, sku))
                .expect(200);
        assertThat(page.path("items").size()).isOne();
        return page.path("items").get(0);
    }

    JsonNode car(String login, JsonNode car) {
        return as(login).get("/api/v1/vehicles/" + car.path("id").asString()).expect(200);
    }

    static Map<String, Object> vehicle(JsonNode car) {
        return Map.of("vin", car.path("vin").asString());
    }

    static Map<String, Object> part(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        suite.close();
        data.close();
    }
}
