package dev.keeper.ordering.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.RealServers;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.OrderServiceApplication;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The service on a real database and a real broker; all integration tests share one instance. */
@SpringBootTest(
        classes = OrderServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=order-service")
@ContextConfiguration(initializers = RealServers.class)
@Import(Transactions.class)
public abstract class RunningOrderService {

    public static final String VIN = "1M8GDM9AXKP042788";
    public static final UUID ANNA = UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1");

    protected static final Stock STOCK = Stock.running();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void listenToTheRunningService() {
        STOCK.listen();
    }

    @BeforeEach
    void registerBranches() {
        registerBranch("PHL", "DGAuto Philadelphia", "America/New_York");
        registerBranch("MIA", "DGAuto Miami", "America/New_York");
    }

    protected void registerBranch(String code, String name, String timeZone) {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone) VALUES (:code, :name, :name, :timeZone)
                        ON CONFLICT DO NOTHING
                        """)
                .param("code", code)
                .param("name", name)
                .param("timeZone", timeZone)
                .update();
    }

    /** Branches of a test's own, where nobody else has placed an order. */
    protected void registerBranches(String... codes) {
        for (var code : codes) {
            registerBranch(code, "Branch " + code, "America/New_York");
        }
    }

    protected Api anonymous() {
        return new Api(port, null);
    }

    protected Api as(Role role, @Nullable String branch) {
        return new Api(port, TestTokens.tokenFor(role, branch));
    }

    /** Returns the API for Anna, a salesperson at PHL. */
    protected Api asAnna() {
        return new Api(port, TestTokens.tokenFor(ANNA, "Anna Keller", Role.SALESPERSON, "PHL"));
    }

    protected Api asManager() {
        return as(Role.BRANCH_MANAGER, "PHL");
    }

    protected String aCustomer() {
        return aCustomer("Maria", "Rossi");
    }

    protected String aCustomer(String firstName, String lastName) {
        var answer = as(Role.ADMIN, null)
                .post(
                        "/api/v1/customers",
                        "{'kind':'PRIVATE','firstName':'%s','lastName':'%s'}".formatted(firstName, lastName));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** Returns a request for a car at its list price and two brake pads at 39.90 each. */
    protected String carAndPads(String branch, String customerId) {
        return """
                {'branch':'%s','customerId':'%s','lines':[{'vin':'%s'},
                  {'sku':'BRK-PAD-01','quantity':2,'agreedPrice':{'amount':'39.90','currency':'USD'}}]}
                """.formatted(branch, customerId, VIN);
    }

    protected String pads(String branch, String customerId) {
        return "{'branch':'%s','customerId':'%s','lines':[{'sku':'BRK-PAD-01','quantity':2}]}"
                .formatted(branch, customerId);
    }

    protected JsonNode placed(Api by, String order) {
        var answer = by.post("/api/v1/orders", order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Places an order of Anna's for a car and two pads. */
    protected JsonNode aPendingOrder() {
        return placed(asAnna(), carAndPads("PHL", aCustomer()));
    }

    /** Returns the same order, confirmed: the car for 6,300.00 at a cost of 5,000.00, the pads at a cost of 20.00 each. */
    protected JsonNode aConfirmedOrder() {
        var order = aPendingOrder();
        STOCK.reserve(order);
        return awaitStatus(order, "CONFIRMED");
    }

    /** Returns the same order, completed. */
    protected JsonNode aCompletedOrder() {
        var order = aConfirmedOrder();
        var answer = asManager().post(address(order) + "/completion");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    protected JsonNode awaitStatus(JsonNode order, String status) {
        return Waiting.forValue(
                () -> read(order), found -> found.path("status").asString().equals(status));
    }

    protected JsonNode read(JsonNode order) {
        return as(Role.ADMIN, null).get(address(order)).json();
    }

    protected static String address(JsonNode order) {
        return "/api/v1/orders/" + order.path("id").asString();
    }

    protected static String id(JsonNode order) {
        return order.path("id").asString();
    }
}
