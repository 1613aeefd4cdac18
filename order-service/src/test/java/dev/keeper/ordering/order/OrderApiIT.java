package dev.keeper.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.testing.RunningOrderService;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OrderApiIT extends RunningOrderService {

    private static final String PATH = "/api/v1/orders";
    private static final int YEAR =
            Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).getYear();

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void openBranches() {
        registerBranches("NUM", "GAP", "YRS", "IDM", "IDR", "IDF");
    }

    @Test
    void aPlacedOrderIsPendingHasAnAddressAndReadsBack() {
        var customer = aCustomer();
        var answer = asAnna().post(PATH, carAndPads("PHL", customer).replace(VIN, VIN.toLowerCase()));

        assertThat(answer.status()).isEqualTo(201);
        var order = answer.json();
        assertThat(answer.header("Location")).isEqualTo(address(order));
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(order.path("number").asString()).matches("PHL-" + YEAR + "-\\d{6}");
        assertThat(order.path("status").asString()).isEqualTo("PENDING");
        assertThat(order.path("salesperson").path("name").asString()).isEqualTo("Anna Keller");
        assertThat(order.path("customer").path("id").asString()).isEqualTo(customer);
        assertThat(order.path("lines").path(0).path("vin").asString()).isEqualTo(VIN);
        assertThat(order.path("lines").path(1).path("total").path("amount").asString())
                .isEqualTo("79.80");
        assertThat(order.has("total")).isFalse();

        var again = asAnna().get(address(order));
        assertThat(again.json()).isEqualTo(order);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void sixtyFourOrdersAtOnceGetSixtyFourConsecutiveNumbers() throws Exception {
        var customer = aCustomer();
        var admin = as(Role.ADMIN, null);
        Callable<String> place =
                () -> placed(admin, pads("NUM", customer)).path("number").asString();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = threads
                    .invokeAll(Stream.generate(() -> place).limit(64).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, 64)
                            .mapToObj(number -> "NUM-%d-%06d".formatted(YEAR, number))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void anOrderThatWasRefusedTakesNoNumber() {
        var admin = as(Role.ADMIN, null);
        var customer = aCustomer();
        placed(admin, pads("GAP", customer));
        admin.post(PATH, pads("GAP", UUID.randomUUID().toString()));
        admin.post(PATH, pads("GAP", customer).replace("]", ",{'sku':'BRK-PAD-01','quantity':1}]"));

        assertThat(placed(admin, pads("GAP", customer)).path("number").asString())
                .endsWith("-000002");
    }

    @Test
    void numbersOfAYearDoNotTouchThoseOfAnother() {
        jdbc.sql("INSERT INTO order_numbers (branch, year, last) VALUES ('YRS', :year, 41)")
                .param("year", YEAR - 1)
                .update();

        assertThat(placed(as(Role.ADMIN, null), pads("YRS", aCustomer()))
                        .path("number")
                        .asString())
                .isEqualTo("YRS-%d-000001".formatted(YEAR));
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsCarriedOutOnceAndAnsweredAlike() {
        var body = pads("IDM", aCustomer());
        var key = UUID.randomUUID().toString();
        var admin = as(Role.ADMIN, null);

        var first = admin.post(PATH, body, "Idempotency-Key", key);
        var second = admin.post(PATH, body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(admin.everyItem(PATH + "?branch=IDM")).hasSize(1);
    }

    @Test
    void aRepeatedOrderIsAnsweredAlikeThoughItsCallerMayNoLongerPlaceIt() {
        var body = pads("PHL", aCustomer());
        var key = UUID.randomUUID().toString();
        var first = asAnna().post(PATH, body, "Idempotency-Key", key);
        var technician = new Api(port, TestTokens.tokenFor(ANNA, "Anna Keller", Role.TECHNICIAN, "PHL"));

        var second = technician.post(PATH, body, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(technician.post(PATH, body).status()).isEqualTo(403);
    }

    @Test
    void aKeyThatWasUsedForAnotherOrderIsRefused() {
        var customer = aCustomer();
        var key = UUID.randomUUID().toString();
        var admin = as(Role.ADMIN, null);
        admin.post(PATH, pads("IDR", customer), "Idempotency-Key", key);

        var other = admin.post(PATH, pads("IDR", customer).replace("2}", "3}"), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(admin.everyItem(PATH + "?branch=IDR")).hasSize(1);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var key = UUID.randomUUID().toString();
        var admin = as(Role.ADMIN, null);

        assertThat(admin.post(PATH, pads("IDF", UUID.randomUUID().toString()), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(PATH, pads("IDF", aCustomer()), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRepeatedCompletionWithTheSameKeyIsAnsweredAlike() {
        var order = aConfirmedOrder();
        var manager = asManager();
        var key = UUID.randomUUID().toString();

        var first = manager.post(address(order) + "/completion", "", "Idempotency-Key", key);
        var second = manager.post(address(order) + "/completion", "", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        STOCK.awaitHearing(order, "order.placed.v1", "order.confirmed.v1", "order.completed.v1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines             | INVALID         | []
            lines[0]          | INVALID         | [{}]
            lines[0]          | INVALID         | [null]
            lines[0]          | INVALID         | [{'vin':'1M8GDM9AXKP042788','sku':'BRK-PAD-01','quantity':1}]
            lines[0].vin      | INVALID         | [{'vin':'1M8GDM9AXKP04278'}]
            lines[0].vin      | INVALID         | [{'vin':'1M8GDM9AXKP04278O'}]
            lines[0].sku      | INVALID         | [{'sku':'a b','quantity':1}]
            lines[0].quantity | INVALID         | [{'vin':'1M8GDM9AXKP042788','quantity':2}]
            lines[0].quantity | INVALID         | [{'sku':'BRK-PAD-01'}]
            lines[0].quantity | INVALID         | [{'sku':'BRK-PAD-01','quantity':0}]
            lines[0].quantity | INVALID         | [{'sku':'BRK-PAD-01','quantity':-1}]
            lines[0].quantity | INVALID         | [{'sku':'BRK-PAD-01','quantity':10000}]
            lines[1]          | DUPLICATE_LINE  | [{'sku':'BRK-PAD-01','quantity':1},{'sku':'brk-pad-01','quantity':1}]
            lines[1]          | DUPLICATE_LINE  | [{'vin':'1M8GDM9AXKP042788'},{'vin':'1m8gdm9axkp042788'}]
            lines[0].agreedPrice | INVALID      | [{'vin':'1M8GDM9AXKP042788','agreedPrice':{'amount':'-1','currency':'USD'}}]
            lines[0].agreedPrice | INVALID      | [{'vin':'1M8GDM9AXKP042788','agreedPrice':{'amount':'1.001','currency':'USD'}}]
            lines[1].agreedPrice | MIXED_CURRENCIES | [{'vin':'1M8GDM9AXKP042788','agreedPrice':{'amount':'1','currency':'USD'}},{'sku':'A','quantity':1,'agreedPrice':{'amount':'1','currency':'EUR'}}]
            """)
    void linesThatCannotBeOrderedAreNamed(String field, String code, String lines) {
        var answer = asAnna().post(PATH, "{'branch':'PHL','customerId':'%s','lines':%s}".formatted(aCustomer(), lines));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void anOrderHasAtMostAHundredLines() {
        var customer = aCustomer();

        assertThat(asAnna().post(PATH, manyLines(100, customer)).status()).isEqualTo(201);
        assertThat(asAnna().post(PATH, manyLines(101, customer)).field()).isEqualTo("lines");
    }

    @Test
    void anOrderIsReadWithoutAQueryPerLine() {
        var order = placed(asAnna(), manyLines(100, aCustomer()));
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(read(order)).isEqualTo(order);

        assertThat(statistics
                        .getCollectionStatistics(Order.class.getName() + ".lines")
                        .getFetchCount())
                .isZero();
        assertThat(statistics
                        .getCollectionStatistics(Order.class.getName() + ".history")
                        .getFetchCount())
                .isEqualTo(1);
        assertThat(statistics.getEntityStatistics(Customer.class.getName()).getFetchCount())
                .isZero();
        statistics.setStatisticsEnabled(false);
    }

    private static String manyLines(int count, String customer) {
        var lines = IntStream.range(0, count)
                .mapToObj(index -> "{'sku':'P-%d','quantity':1}".formatted(index))
                .collect(Collectors.joining(","));
        return "{'branch':'PHL','customerId':'%s','lines':[%s]}".formatted(customer, lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'draft':true,"})
    void anUnknownBranchIsInvalid(String draft) {
        var admin = as(Role.ADMIN, null);
        var body = pads("NOWHR", aCustomer()).replaceFirst("\\{", "{" + draft);

        var answer = admin.post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("UNKNOWN_BRANCH");
        assertThat(answer.field()).isEqualTo("branch");
    }

    @Test
    void aBranchThatOnlyTheTokenNamesExists() {
        placed(as(Role.SALESPERSON, "TOK"), pads("TOK", aCustomer()));
    }

    @Test
    void anUnknownCustomerIsInvalid() {
        var answer = asAnna().post(PATH, pads("PHL", UUID.randomUUID().toString()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("UNKNOWN_CUSTOMER");
        assertThat(answer.field()).isEqualTo("customerId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status':'CONFIRMED'",
                "'number':'PHL-2026-000001'",
                "'salesperson':{'id':'01997c1f-6a00-7000-8000-0000000000a1','name':'Boss'}",
                "'total':{'amount':'1.00','currency':'USD'}"
            })
    void whatTheServiceDecidesCannotBeSent(String field) {
        var answer = asAnna().post(PATH, pads("PHL", aCustomer()).replaceFirst("\\{", "{" + field + ","));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void withoutATokenNothingIsDone() {
        var order = aPendingOrder();

        assertThat(anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(anonymous().get(address(order)).status()).isEqualTo(401);
        assertThat(anonymous().post(PATH, pads("PHL", aCustomer())).status()).isEqualTo(401);
        assertThat(anonymous().post(address(order) + "/completion").status()).isEqualTo(401);
        assertThat(read(order)).isEqualTo(order);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BRANCH_MANAGER", "SALES_MANAGER", "SALESPERSON", "ASSISTANT", "PARTS_CLERK", "TECHNICIAN"})
    void nobodyOfAnotherBranchPlacesAnOrder(Role role) {
        var answer = as(role, "MIA").post(PATH, pads("PHL", aCustomer()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aPartsClerkOrdersPartsButNoVehicles() {
        var clerk = as(Role.PARTS_CLERK, "PHL");

        assertThat(clerk.post(PATH, pads("PHL", aCustomer())).status()).isEqualTo(201);
        assertThat(clerk.post(PATH, carAndPads("PHL", aCustomer())).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "SALESPERSON, PHL",
        "PARTS_CLERK, PHL",
        "ASSISTANT, PHL",
        "TECHNICIAN, PHL",
        "BRANCH_MANAGER, MIA",
        "SALES_MANAGER, MIA",
        "API_CLIENT, PHL"
    })
    void anOrderThatMayNotBeSeenIsNotFoundAndCannotBeChanged(Role role, String branch) {
        var order = aConfirmedOrder();
        var other = as(role, branch);

        assertThat(other.get(address(order)).status()).isEqualTo(404);
        assertThat(other.post(address(order) + "/preparation").status()).isEqualTo(404);
        assertThat(other.post(address(order) + "/completion").status()).isEqualTo(404);
        assertThat(other.post(address(order) + "/cancellation", "{'reason':'Not mine.'}")
                        .status())
                .isEqualTo(404);
        assertThat(read(order)).isEqualTo(order);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(asManager().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(asManager().get(PATH + "/nonsense").status()).isEqualTo(400);
    }

    @Test
    void costsAndProfitAreLeftOutForTheSalesperson() {
        var order = aConfirmedOrder();

        assertThat(asAnna().get(address(order)).text())
                .contains("6300.00")
                .doesNotContain("unitCost", "profit", "5000.00", "20.00");
        assertThat(asAnna().post(address(order) + "/preparation").text())
                .doesNotContain("unitCost", "profit", "5000.00", "20.00");

        var managersView = asManager().get(address(order)).json();
        assertThat(managersView
                        .path("lines")
                        .path(0)
                        .path("unitCost")
                        .path("amount")
                        .asString())
                .isEqualTo("5000.00");
        assertThat(managersView.path("profit").path("amount").asString()).isEqualTo("1339.80");
    }

    @Test
    void aPartsClerkSeesWhatPartsCost() {
        var clerk = as(Role.PARTS_CLERK, "PHL");
        var order = placed(clerk, pads("PHL", aCustomer()));
        STOCK.reserve(order);
        awaitStatus(order, "CONFIRMED");

        var seen = clerk.get(address(order)).json();

        assertThat(seen.path("lines").path(0).path("unitCost").path("amount").asString())
                .isEqualTo("20.00");
        assertThat(seen.path("profit").path("amount").asString()).isEqualTo("50.00");
    }

    @Test
    void anOrderIsPreparedAndCompletedByItsSalesperson() {
        var order = aConfirmedOrder();

        var prepared = asAnna().post(address(order) + "/preparation");
        var completed = asAnna().post(address(order) + "/completion");

        assertThat(prepared.json().path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(prepared.header("ETag")).isEqualTo("\"2\"");
        assertThat(completed.json().path("status").asString()).isEqualTo("COMPLETED");
        assertThat(history(completed.json())).containsExactly("PENDING", "CONFIRMED", "IN_PROGRESS", "COMPLETED");
        assertThat(completed.json().path("history").path(1).has("by")).isFalse();
        assertThat(completed.json().path("history").path(3).path("by").asString())
                .isEqualTo("Anna Keller");
        assertThat(read(order).path("history")).isEqualTo(completed.json().path("history"));
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefusedWithTheStatus() {
        var order = aPendingOrder();

        for (var command : List.of("/preparation", "/completion")) {
            var answer = asManager().post(address(order) + command);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("ILLEGAL_TRANSITION");
            assertThat(answer.json().path("orderStatus").asString()).isEqualTo("PENDING");
        }
        assertThat(read(order)).isEqualTo(order);
    }

    @Test
    void aCommandThatNamesAnOldVersionIsStale() {
        var order = aConfirmedOrder();
        var command = address(order) + "/preparation";

        assertThat(asManager().post(command, "", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(asManager().post(command, "", "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void aSalespersonCancelsAPendingOrderButNotAConfirmedOne() {
        var pending = aPendingOrder();
        var confirmed = aConfirmedOrder();
        var reason = "{'reason':' The customer chose another car. '}";

        var cancelled = asAnna().post(address(pending) + "/cancellation", reason);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("statusReason").asString()).isEqualTo("The customer chose another car.");

        assertThat(asAnna().post(address(confirmed) + "/cancellation", reason).status())
                .isEqualTo(403);
        assertThat(asManager()
                        .post(address(confirmed) + "/cancellation", reason)
                        .status())
                .isEqualTo(200);
        STOCK.awaitHearing(confirmed, "order.placed.v1", "order.confirmed.v1", "order.cancelled.v1");
    }

    @Test
    void aCompletedOrderCannotBeCancelled() {
        var order = aConfirmedOrder();
        asManager().post(address(order) + "/completion");

        var answer = asManager().post(address(order) + "/cancellation", "{'reason':'Too late.'}");

        assertThat(answer.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'reason':' '}", "{'reason':'a\\u0000b'}"})
    void aCancellationNeedsItsReason(String body) {
        var answer = asManager().post(address(aPendingOrder()) + "/cancellation", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("reason");
    }

    @Test
    void theTimesOfAnOrderAreInstants() {
        assertThat(Instant.parse(aPendingOrder().path("placedAt").asString()))
                .isBetween(
                        Clock.systemUTC().instant().minusSeconds(60),
                        Clock.systemUTC().instant());
    }

    private static List<String> history(JsonNode order) {
        return order.path("history")
                .valueStream()
                .map(change -> change.path("status").asString())
                .toList();
    }
}
