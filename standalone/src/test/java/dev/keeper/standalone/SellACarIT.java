package dev.keeper.standalone;

import static dev.keeper.standalone.TestSuite.key;
import static dev.keeper.standalone.TestSuite.part;
import static dev.keeper.standalone.TestSuite.usd;
import static dev.keeper.standalone.TestSuite.vehicle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keeper.standalone.demo.DemoGroup;
import dev.keeper.standalone.demo.KeeperClient;
import dev.keeper.standalone.demo.KeeperClient.Answer;
import dev.keeper.standalone.service.KeeperService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The main use case, as users do it: over HTTP through the gateway, on the whole suite with the demo group. */
class SellACarIT {

    private static final String HEADINGS =
            ",price,brand,model,year,title_status,mileage,color,vin,lot,state,country,condition\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static TestSuite suite;

    @BeforeAll
    static void startTheSuite() throws InterruptedException {
        suite = TestSuite.start(folder);
    }

    @AfterAll
    static void stopTheSuite() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void everyEmployeeOfTheDemoGroupSignsInWithRoleAndBranch() {
        for (var employee : DemoGroup.employees()) {
            var me = suite.as(employee.login()).get("/api/v1/auth/me").expect(200);

            assertThat(me.path("email").asString()).isEqualTo(employee.email());
            assertThat(me.path("assignments").size()).isOne();
            var assignment = me.path("assignments").get(0);
            assertThat(assignment.path("role").asString()).isEqualTo(employee.role());
            assertThat(assignment.path("branch").asString(null)).isEqualTo(employee.branch());
        }
    }

    @Test
    void aRefreshTokenContinuesTheSession() {
        var credentials = Map.of("email", "tech.phl@dgauto.example", "password", DemoGroup.PASSWORD);
        var session = suite.nobody().post("/api/v1/auth/sign-in", credentials).expect(200);
        assertThat(session.path("expiresIn").asInt()).isLessThanOrEqualTo(600);

        var refresh = Map.of("refreshToken", session.path("refreshToken").asString());
        var next = suite.nobody().post("/api/v1/auth/refresh", refresh).expect(200);

        var me = suite.nobody().withToken(next.path("accessToken").asString()).get("/api/v1/auth/me");
        assertThat(me.expect(200).path("email").asString()).isEqualTo("tech.phl@dgauto.example");
        assertThat(next.path("refreshToken").asString())
                .isNotEqualTo(session.path("refreshToken").asString());
    }

    @Test
    void everyFormOfBodyReachesTheService() throws Exception {
        var credentials = "{\"email\":\"anna.phl@dgauto.example\",\"password\":\"%s\"}".formatted(DemoGroup.PASSWORD);
        var bytes = credentials.getBytes(StandardCharsets.UTF_8);
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var announced = signIn(BodyPublishers.ofByteArray(bytes));
            var chunked = signIn(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
            var announcedAndAskedFor = signIn(BodyPublishers.ofByteArray(bytes)).expectContinue(true);
            for (var form : List.of(announced, chunked, announcedAndAskedFor)) {
                assertThat(http.send(form.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            // No service understands these requests, and each reports that itself.
            var empty = signIn(BodyPublishers.noBody());
            var emptyChunked = signIn(BodyPublishers.ofInputStream(InputStream::nullInputStream));
            var compressed = signIn(BodyPublishers.ofByteArray(gzip(bytes))).header("Content-Encoding", "gzip");
            for (var form : List.of(empty, emptyChunked, compressed)) {
                var answer = http.send(form.build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isBetween(400, 499);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }
    }

    @Test
    void headersThatTheGatewayTakesTheServicesTakeToo() throws Exception {
        var request = HttpRequest.newBuilder(suite.address().resolve("/api/v1/vehicles"))
                .header("Authorization", "Bearer " + suite.tokenOf("anna.phl"));
        // Many and large: close to the permitted 16 KB, and more than Tomcat's default of one hundred.
        for (var number = 0; number < 140; number++) {
            request.header("X-Note-" + number, "x".repeat(80));
        }
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aListOfCarsMayComeFromAPipe() throws Exception {
        var vin = Vins.next();
        var form = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pipe.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADINGS + row(0, "6300", "toyota", "camry", vin, "new jersey")
                + "\r\n--part--\r\n";
        var request = HttpRequest.newBuilder(suite.address().resolve("/api/v1/vehicle-imports"))
                .header("Authorization", "Bearer " + suite.tokenOf("admin"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
        assertThat(onlyCarWith(vin).path("make").asString()).isEqualTo("Toyota");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
        var wrong = suite.nobody()
                .post("/api/v1/auth/sign-in", Map.of("email", "anna.phl@dgauto.example", "password", "not-this-one"));
        var unknown = suite.nobody()
                .post("/api/v1/auth/sign-in", Map.of("email", "nobody@dgauto.example", "password", "not-this-one"));

        assertProblem(wrong, 401, "SIGN_IN_FAILED");
        assertProblem(unknown, 401, "SIGN_IN_FAILED");
        assertThat(unknown.body().path("detail")).isEqualTo(wrong.body().path("detail"));
    }

    @Test
    void everyRowOfAListingsFileIsAnswered() {
        var good = Vins.next();
        var unpriced = Vins.next();
        var padded = Vins.next();
        var csv = HEADINGS
                + row(0, "6300", "toyota", "camry", good.toLowerCase(Locale.ROOT), "new jersey")
                + row(1, "6300", "toyota", "camry", good, "new jersey")
                + row(2, "9000", "ford", "focus", "1fmia58f78715", "florida")
                + row(3, "0", "nissan", "altima", unpriced, "florida")
                + row(4, " 7100 ", "  honda", " cr-v ", "  " + padded.toLowerCase(Locale.ROOT) + " ", " Texas ")
                + row(5, "5000", "honda", "civic", Vins.next(), "atlantis")
                + row(6, "5000", "honda", "civic", "1M8GDM9A1KP042788", "texas");

        var done = upload("listings.csv", csv);

        assertThat(done.path("rows").asInt()).isEqualTo(7);
        assertThat(done.path("accepted").asInt()).isEqualTo(3);
        assertThat(done.path("refused").asInt()).isEqualTo(4);
        var rows = rows(done, "");
        assertThat(rows).hasSize(7).allSatisfy(answered -> {
            var refused = answered.path("outcome").asString().equals("REFUSED");
            assertThat(answered.has("vehicleId")).isNotEqualTo(refused);
            assertThat(answered.path("message").asString("").isBlank()).isNotEqualTo(refused);
        });
        assertThat(rows.stream().map(answered -> answered.path("outcome").asString()))
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "ACCEPTED", "ACCEPTED", "REFUSED", "REFUSED");

        var cleaned = onlyCarWith(padded);
        assertThat(cleaned.path("make").asString()).isEqualTo("Honda");
        assertThat(cleaned.path("branch").asString()).isEqualTo("DAL");
        assertThat(cleaned.path("forSale").asBoolean()).isTrue();
        assertThat(cleaned.path("listPrice").path("amount").asString()).isEqualTo("7100.00");
    }

    @Test
    void anUnpricedCarIsInStockButNotForSaleUntilItIsPriced() {
        var vin = Vins.next();
        upload("unpriced.csv", HEADINGS + row(0, "0", "nissan", "altima", vin, "new york"));
        var car = onlyCarWith(vin);
        assertThat(car.path("forSale").asBoolean()).isFalse();
        var refused = suite.decided(
                "anna.phl", suite.place("anna.phl", "PHL", vehicle(car)).expect(201));
        assertThat(refused.path("status").asString()).isEqualTo("REJECTED");

        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var price = Map.of("listPrice", usd("8800.00"), "reason", "inspected");
        var tag = suite.as("manager.phl")
                .get(path)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertProblem(suite.as("manager.phl").put(path + "/price", price), 428, "PRECONDITION_REQUIRED");
        var priced = suite.as("manager.phl").put(path + "/price", price, tag).expect(200);

        assertThat(priced.path("forSale").asBoolean()).isTrue();
        assertProblem(suite.as("manager.phl").put(path + "/price", price, tag), 412, "STALE");
        var order = suite.decided(
                "anna.phl", suite.place("anna.phl", "PHL", vehicle(car)).expect(201));
        assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void theListingsOfTheRealWorldAreTakenInWhereTheyArePresent() throws IOException {
        var file = System.getenv("KEEPER_LISTINGS_FILE");
        assumeTrue(file != null && Files.isReadable(Path.of(file)), "KEEPER_LISTINGS_FILE names no file");
        var csv = Files.readString(Path.of(file));

        var done = upload("usa-vehicle-listings.csv", csv);

        var expected = csv.lines().skip(1).filter(line -> !line.isBlank()).count();
        assertThat(done.path("rows").asLong()).isEqualTo(expected);
        assertThat(done.path("accepted").asLong() + done.path("refused").asLong())
                .isEqualTo(expected);
        var refused = rows(done, "&outcome=REFUSED");
        assertThat(refused)
                .hasSize(done.path("refused").asInt())
                .allSatisfy(answered ->
                        assertThat(answered.path("message").asString()).isNotBlank());
        assertThat(rows(done, "&outcome=ACCEPTED"))
                .hasSize(done.path("accepted").asInt());
        var again = upload("usa-vehicle-listings.csv", csv);
        assertThat(again.path("accepted").asInt()).isZero();
    }

    @Test
    void everyCarIsFoundOncePageByPage() {
        var all = pages("/api/v1/vehicles?limit=7");

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all.stream().map(car -> car.path("id").asString())).doesNotHaveDuplicates();
        var sorted = pages("/api/v1/vehicles?limit=7&sort=-price&minPrice=1&make=Toyota");
        assertThat(sorted)
                .isNotEmpty()
                .allSatisfy(car -> assertThat(car.path("make").asString()).isEqualTo("Toyota"));
        var prices = sorted.stream()
                .map(car -> new BigDecimal(car.path("listPrice").path("amount").asString()))
                .toList();
        assertThat(prices).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void carsAreFoundByBranchMakePriceYearStatusAndWords() {
        var car = suite.newCar("LAX");
        var vin = car.path("vin").asString();

        for (var query : List.of(
                "branch=LAX&make=Ford&model=Fusion",
                "branch=LAX&status=AVAILABLE&condition=USED",
                "branch=LAX&minPrice=15900&maxPrice=15900",
                "branch=LAX&minYear=2019&maxYear=2019",
                "q=" + vin.substring(9),
                "q=" + vin.toLowerCase(Locale.ROOT),
                "branch=LAX&q=fusion%20blue")) {
            assertThat(pages("/api/v1/vehicles?limit=200&" + query))
                    .as(query)
                    .extracting(found -> found.path("vin").asString())
                    .contains(vin);
        }
        assertThat(pages("/api/v1/vehicles?branch=LAX&q=%s&maxYear=2018".formatted(vin)))
                .isEmpty();
    }

    @Test
    void theVinOfACarIsDecoded() {
        var car = suite.car("tech.phl", suite.newCar("PHL"));

        var decoded = car.path("decodedVin");
        assertThat(decoded.path("manufacturer").asString()).containsIgnoringCase("Ford");
        assertThat(decoded.path("modelYear").asInt()).isEqualTo(2019);
        assertThat(decoded.path("checkDigit").asString()).isEqualTo("VALID");
        assertThat(suite.as("tech.phl")
                        .get("/api/v1/vins/WVGZZZ5NZEW069297")
                        .expect(200)
                        .path("checkDigit")
                        .asString())
                .isEqualTo("INVALID");
    }

    @Test
    void whatACarCostIsSeenByItsManagersOnly() {
        var car = suite.newCar("PHL");

        assertThat(suite.car("manager.phl", car)
                        .path("purchaseCost")
                        .path("amount")
                        .asString())
                .isEqualTo("12400.00");
        assertThat(suite.car("anna.phl", car).has("purchaseCost")).isFalse();
        assertThat(suite.car("manager.mia", car).has("purchaseCost")).isFalse();
    }

    @Test
    void receivedPartsShowInLevelAndLedger() {
        var sku = suite.newPart("PHL", 12);
        var receipt = Map.of("branch", "PHL", "reference", "DN-7", "lines", List.of(Map.of("sku", sku, "quantity", 3)));

        suite.as("parts.phl").post("/api/v1/stock-receipts", receipt, key()).expect(201);

        assertThat(suite.level("PHL", sku).path("onHand").asInt()).isEqualTo(15);
        assertThat(suite.level("PHL", sku).path("available").asInt()).isEqualTo(15);
        var movements = pages("/api/v1/movements?branch=PHL&sku=" + sku);
        assertThat(movements).hasSize(2);
        var latest = movements.stream()
                .filter(movement -> movement.path("reference").asString("").equals("DN-7"))
                .findFirst()
                .orElseThrow();
        assertThat(latest.path("kind").asString()).isEqualTo("RECEIPT");
        assertThat(latest.path("quantity").asInt()).isEqualTo(3);
        assertThat(latest.path("onHandBefore").asInt()).isEqualTo(12);
        assertThat(latest.path("onHandAfter").asInt()).isEqualTo(15);
        assertThat(latest.path("actor").asString()).isEqualTo("Priya Shah");
    }

    /** Two employees of its branch and one of another order the car at the same moment; one of the first two gets it. */
    @RepeatedTest(3)
    void theLastCarOrderedAtSeveralDesksAtOnceGoesToOneAndTheOthersLearnWhoHasIt() throws Exception {
        var car = suite.newCar("PHL");
        var employees = List.of("anna.phl", "manager.phl", "marco.mia");
        var customers = employees.stream().collect(Collectors.toMap(employee -> employee, suite::newCustomer));
        var together = new CyclicBarrier(employees.size());
        var next = employees.iterator();

        var decided = inParallel(employees.size(), () -> {
            String employee;
            synchronized (next) {
                employee = next.next();
            }
            var branch = employee.endsWith("phl") ? "PHL" : "MIA";
            var order = Map.of("branch", branch, "customerId", customers.get(employee), "lines", List.of(vehicle(car)));
            together.await();
            return suite.decided(
                    employee,
                    suite.as(employee).post("/api/v1/orders", order, key()).expect(201));
        });

        var confirmed = decided.stream()
                .filter(order -> order.path("status").asString().equals("CONFIRMED"))
                .toList();
        assertThat(confirmed).hasSize(1);
        var winner = confirmed.getFirst();
        assertThat(winner.path("branch").asString()).isEqualTo("PHL");
        assertThat(decided).filteredOn(order -> order != winner).allSatisfy(order -> {
            assertThat(order.path("status").asString()).isEqualTo("REJECTED");
            assertThat(order.path("lines").get(0).path("refusal").path("code").asString(""))
                    .isNotBlank();
        });
        assertThat(decided)
                .filteredOn(order ->
                        order != winner && order.path("branch").asString().equals("PHL"))
                .singleElement()
                .satisfies(order -> assertThat(order.path("lines")
                                .get(0)
                                .path("refusal")
                                .path("heldBy")
                                .asString())
                        .contains(winner.path("number").asString()));
        assertThat(suite.car("anna.phl", car).path("heldBy").path("reference").asString())
                .isEqualTo(winner.path("number").asString());
    }

    @Test
    void aCarAndTwoPartsAreSoldOnceAndLeaveTheStock() {
        var car = suite.newCar("PHL");
        var sku = suite.newPart("PHL", 5);

        var placed = suite.place("anna.phl", "PHL", vehicle(car), part(sku, 2)).expect(201);
        var confirmed = suite.decided("anna.phl", placed);

        assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("total").path("amount").asString()).isEqualTo("15920.00");
        assertThat(suite.car("anna.phl", car).path("status").asString()).isEqualTo("RESERVED");
        assertThat(suite.car("anna.phl", car).path("heldBy").path("reference").asString())
                .isEqualTo(confirmed.path("number").asString());
        assertLevel("PHL", sku, 5, 2);

        var second = suite.decided(
                "manager.phl",
                suite.place("manager.phl", "PHL", vehicle(car), part(sku, 1)).expect(201));
        assertThat(second.path("status").asString()).isEqualTo("REJECTED");
        assertThat(second.path("lines").get(0).path("refusal").path("heldBy").asString())
                .contains(confirmed.path("number").asString())
                .contains("Anna Keller");
        assertLevel("PHL", sku, 5, 2);

        var completed = suite.as("anna.phl")
                .post("/api/v1/orders/%s/completion".formatted(placed.path("id").asString()), Map.of(), key())
                .expect(200);
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(suite.car("anna.phl", car).path("status").asString()).isIn("SOLD", "DELIVERED");
            assertLevel("PHL", sku, 3, 0);
        });
        assertThat(statuses(completed)).containsExactly("PENDING", "CONFIRMED", "IN_PROGRESS", "COMPLETED");
    }

    @Test
    void aCancelledOrderGivesEverythingBack() {
        var car = suite.newCar("PHL");
        var sku = suite.newPart("PHL", 4);
        var order = suite.decided(
                "anna.phl",
                suite.place("anna.phl", "PHL", vehicle(car), part(sku, 4)).expect(201));
        assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
        var cancellation =
                "/api/v1/orders/%s/cancellation".formatted(order.path("id").asString());

        assertThat(suite.as("anna.phl")
                        .post(cancellation, Map.of("reason", "changed his mind"), key())
                        .status())
                .isEqualTo(403);
        suite.as("manager.phl")
                .post(cancellation, Map.of("reason", "changed his mind"), key())
                .expect(200);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(suite.car("anna.phl", car).path("status").asString()).isEqualTo("AVAILABLE");
            assertLevel("PHL", sku, 4, 0);
        });
        var again = suite.decided(
                "anna.phl", suite.place("anna.phl", "PHL", vehicle(car)).expect(201));
        assertThat(again.path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void allLinesAreReservedOrNone() {
        var car = suite.newCar("PHL");
        var sku = suite.newPart("PHL", 1);

        var order = suite.decided(
                "anna.phl",
                suite.place("anna.phl", "PHL", vehicle(car), part(sku, 2)).expect(201));

        assertThat(order.path("status").asString()).isEqualTo("REJECTED");
        assertThat(suite.car("anna.phl", car).path("status").asString()).isEqualTo("AVAILABLE");
        assertLevel("PHL", sku, 1, 0);
    }

    @Test
    void theSameRequestSentTwiceIsOneOrder() {
        var sku = suite.newPart("PHL", 10);
        var request =
                Map.of("branch", "PHL", "customerId", suite.newCustomer("anna.phl"), "lines", List.of(part(sku, 3)));
        var key = key();

        var first = suite.as("anna.phl").post("/api/v1/orders", request, key);
        var second = suite.as("anna.phl").post("/api/v1/orders", request, key);

        assertThat(second.expect(201)).isEqualTo(first.expect(201));
        suite.decided("anna.phl", first.body());
        assertLevel("PHL", sku, 10, 3);
    }

    @Test
    void buyersWhoWantTheLastOnesAtTheSameMomentNeverGetMoreThanThereAre() throws Exception {
        var sku = suite.newPart("PHL", 5);
        var customer = suite.newCustomer("anna.phl");
        var request = Map.of("branch", "PHL", "customerId", customer, "lines", List.of(part(sku, 1)));

        var placed = inParallel(
                20,
                () -> suite.as("anna.phl")
                        .post("/api/v1/orders", request, key())
                        .expect(201));

        var statuses = placed.stream()
                .map(order -> suite.decided("anna.phl", order).path("status").asString())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of("CONFIRMED", 5L, "REJECTED", 15L));
        assertLevel("PHL", sku, 5, 5);
    }

    @Test
    void thePartThatRunsLowAlertsItsBranchOnce() {
        var sku = suite.newPart("PHL", 12);
        suite.as("parts.phl")
                .put("/api/v1/reorder-rules/PHL/" + sku, Map.of("minimum", 10, "target", 30))
                .expect(200);
        assertThat(alerts("parts.phl", sku)).isEmpty();

        suite.decided("anna.phl", suite.place("anna.phl", "PHL", part(sku, 2)).expect(201));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alerts("parts.phl", sku)).hasSize(1));
        suite.decided("anna.phl", suite.place("anna.phl", "PHL", part(sku, 1)).expect(201));

        var alert = alerts("parts.phl", sku).getFirst();
        assertThat(alert.path("kind").asString()).isEqualTo("LOW_STOCK");
        assertThat(alert.path("branch").asString()).isEqualTo("PHL");
        assertThat(alert.path("available").asInt()).isEqualTo(10);
        assertThat(alert.path("read").asBoolean()).isFalse();
        assertThat(alerts("manager.phl", sku)).hasSize(1);
        assertThat(alerts("parts.mia", sku)).isEmpty();

        suite.as("parts.phl")
                .put("/api/v1/alerts/%s/read".formatted(alert.path("id").asString()), Map.of());
        assertThat(alerts("parts.phl", sku).getFirst().path("read").asBoolean()).isTrue();
        suite.receive("PHL", sku, 20);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alerts("parts.phl", sku))
                        .singleElement()
                        .satisfies(resolved ->
                                assertThat(resolved.has("resolvedAt")).isTrue()));
    }

    @Test
    void aSalespersonOfAnotherBranchIsRefused() {
        var sku = suite.newPart("PHL", 3);

        assertProblem(suite.place("marco.mia", "PHL", part(sku, 1)), 403, "FORBIDDEN");
        assertLevel("PHL", sku, 3, 0);

        var order = suite.place("anna.phl", "PHL", part(sku, 1)).expect(201);
        suite.decided("anna.phl", order);
        var path = "/api/v1/orders/" + order.path("id").asString();
        assertThat(suite.as("marco.mia").get(path).status()).isIn(403, 404);
        assertThat(suite.as("marco.mia")
                        .post(path + "/completion", Map.of(), key())
                        .status())
                .isIn(403, 404);
        var receipt = Map.of("branch", "PHL", "lines", List.of(Map.of("sku", sku, "quantity", 1)));
        assertProblem(suite.as("parts.mia").post("/api/v1/stock-receipts", receipt, key()), 403, "FORBIDDEN");
        assertProblem(suite.as("tech.phl").post("/api/v1/stock-receipts", receipt, key()), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/vehicles", "/api/v1/products", "/api/v1/stock-levels", "/api/v1/movements", "/api/v1/orders",
        "/api/v1/customers", "/api/v1/alerts", "/api/v1/branches", "/api/v1/employees", "/api/v1/auth/me"
    })
    void withoutATokenNothingIsShown(String path) {
        assertProblem(suite.nobody().get(path), 401, "UNAUTHENTICATED");
        assertProblem(suite.nobody().withToken("not.a.token").get(path), 401, "UNAUTHENTICATED");
    }

    @Test
    void theServicesThemselvesCheckTokensToo() {
        for (var service : KeeperService.behindTheGateway()) {
            var direct = new KeeperClient(suite.suite().address(service));
            var path = switch (service) {
                case AUTH -> "/api/v1/employees";
                case INVENTORY -> "/api/v1/vehicles";
                case ORDER -> "/api/v1/orders";
                default -> "/api/v1/alerts";
            };
            assertProblem(direct.get(path), 401, "UNAUTHENTICATED");
        }
    }

    @Test
    void wrongRequestsAreAnsweredWithProblems() {
        var anna = suite.as("anna.phl");
        var customer = suite.newCustomer("anna.phl");

        assertProblem(anna.get("/api/v1/orders/not-an-id"), 400, "MALFORMED");
        assertProblem(anna.get("/api/v1/orders/00000000-0000-7000-8000-000000000000"), 404, "NOT_FOUND");
        assertProblem(anna.get("/api/v1/nothing-here"), 404, "NOT_FOUND");
        assertProblem(anna.get("/api/v1/vehicles?limit=100000"), 400, 422);
        assertProblem(anna.get("/api/v1/vehicles?cursor=%22%3B--"), 400, 422);
        assertProblem(send(anna, "DELETE", "/api/v1/orders", ""), 405, "METHOD_NOT_ALLOWED");
        assertProblem(send(anna, "POST", "/api/v1/orders", "{"), 400, "MALFORMED");
        assertProblem(send(anna, "POST", "/api/v1/orders", "{\"status\":\"COMPLETED\"}"), 400, "MALFORMED");
        assertProblem(anna.post("/api/v1/orders", Map.of("branch", "PHL"), key()), 422, "INVALID");
        var negative = Map.of("branch", "PHL", "customerId", customer, "lines", List.of(part("BRK-PAD-F07", -1)));
        var refused = anna.post("/api/v1/orders", negative, key());
        assertProblem(refused, 422, "INVALID");
        assertThat(refused.body().path("errors").get(0).path("field").asString())
                .isEqualTo("lines[0].quantity");
    }

    @Test
    void whoeverAsksTooFastIsToldWhenToComeBack() throws Exception {
        var technician = suite.as("tech.phl");
        // Only a few changes per second are admitted, so even a slow machine exceeds the limit.
        var answers = inParallel(1_500, () -> send(technician, "POST", "/api/v1/orders", "{"));

        var refused = answers.stream().filter(answer -> answer.status() != 400).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertProblem(answer, 429, "TOO_MANY_REQUESTS");
            assertThat(answer.response()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElse(0))
                    .isPositive();
            assertThat(answer.response().headers().firstValue("RateLimit")).isPresent();
            assertThat(answer.response().headers().firstValue("RateLimit-Policy"))
                    .isPresent();
        });
        assertThat(answers.size() - refused.size()).isGreaterThanOrEqualTo(101);
        suite.as("anna.phl").get("/api/v1/auth/me").expect(200);
        technician.get("/api/v1/auth/me").expect(200);
    }

    @Test
    void oneAddressShowsThePagesAndDescribesTheApi() {
        var page = suite.nobody().get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("<title>");
        var deepLink = suite.nobody()
                .sendOnce(suite.nobody()
                        .request("/vehicles")
                        .header("Accept", "text/html")
                        .build());
        assertThat(deepLink.response().body()).isEqualTo(page.response().body());
        for (var service : List.of("auth", "inventory", "order", "notification")) {
            var description = suite.nobody().get("/v3/api-docs/" + service).expect(200);
            assertThat(description.path("paths").isEmpty()).isFalse();
        }
    }

    @Test
    void aCarIsSoldInARealBrowser() throws Exception {
        var chromium = chromium();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(chromium, "There is no Chromium on the PATH");
        }
        assertThat(chromium).as("Chromium on the PATH").isTrue();
        var root = Path.of(System.getProperty("keeper.root")).toRealPath();
        var output = root.resolve("standalone/target/browser-test.txt");
        var builder = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(root.resolve("web-frontend").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KEEPER_URL", suite.address().toString(),
                        "KEEPER_PASSWORD", DemoGroup.PASSWORD,
                        "KEEPER_SCREENSHOTS",
                                root.resolve("standalone/target/screenshots").toString()));

        var process = builder.start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    @Test
    void anAdministratorSeesWithTheScriptWhatAServiceCouldNotHandleAndHasItSentAgain() {
        assumeTrue(Shell.has("curl"), "there is no curl");
        var administrator = suite.tokenOf("admin");
        var id = key();
        send("keeper.orders.v1", id, "order.placed.v1", "no order");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(deadLetters(administrator).output()).contains(id, "\"offset\":0", "no order"));

        var replay = deadLetters(administrator, "--replay");

        assertThat(replay.exitCode()).as(replay.output()).isZero();
        assertThat(replay.output()).isEqualTo("{\"replayed\":1,\"more\":false}\n");
        // The retry cannot be read either.
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(deadLetters(administrator).output()).contains(id, "\"offset\":1"));
        var refused = deadLetters(suite.tokenOf("anna.phl"), "--replay");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("FORBIDDEN").doesNotContain("replayed");
    }

    private static Shell.Outcome deadLetters(String token, String... options) {
        var command = Stream.concat(Stream.of("sh", "keeper", "dead-letters", "inventory-service"), Stream.of(options))
                .toList();
        var environment = Map.of("KEEPER_URL", suite.address().toString(), "KEEPER_TOKEN", token);
        return Shell.run(Path.of(System.getProperty("keeper.root")), command, environment);
    }

    private static void send(String topic, String id, String type, String payload) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", suite.suite().servers().kafka().bootstrapServers());
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, id, payload);
            message.headers().add("ce_id", id.getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8));
            kafka.send(message);
        }
    }

    private static boolean chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path, name)))
                .anyMatch(Files::isExecutable);
    }

    private static String row(int index, String price, String brand, String model, String vin, String state) {
        return "%d,%s,%s,%s,2019,clean vehicle,41250,blue,%s,%s,%s, usa,10 days left\r\n"
                .formatted(index, price, brand, model, vin, "9" + Math.abs(vin.hashCode()) + index, state);
    }

    private static HttpRequest.Builder signIn(BodyPublisher body) {
        return HttpRequest.newBuilder(suite.address().resolve("/api/v1/auth/sign-in"))
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static JsonNode upload(String name, String csv) {
        return suite.as("admin")
                .upload("/api/v1/vehicle-imports", name, csv, key())
                .expect(201);
    }

    private static List<JsonNode> rows(JsonNode done, String filter) {
        return pages("/api/v1/vehicle-imports/%s/rows?limit=200%s"
                .formatted(done.path("id").asString(), filter));
    }

    /** Returns all items, following the links from page to page. */
    private static List<JsonNode> pages(String path) {
        var items = new ArrayList<JsonNode>();
        var seen = new HashSet<String>();
        for (var next = path; next != null; ) {
            assertThat(seen.add(next)).as("a page that has not been read yet").isTrue();
            var page = suite.as("admin").get(next).expect(200);
            page.path("items").forEach(items::add);
            next = page.path("next").asString(null);
        }
        return items;
    }

    private static JsonNode onlyCarWith(String vin) {
        var found = pages("/api/v1/vehicles?q=" + vin);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<JsonNode> alerts(String login, String sku) {
        var found = new ArrayList<JsonNode>();
        suite.as(login)
                .get("/api/v1/alerts?limit=200")
                .expect(200)
                .path("items")
                .forEach(alert -> {
                    if (alert.path("sku").asString().equals(sku)) {
                        found.add(alert);
                    }
                });
        return found;
    }

    private static List<String> statuses(JsonNode order) {
        var statuses = new ArrayList<String>();
        order.path("history")
                .forEach(change -> statuses.add(change.path("status").asString()));
        return statuses;
    }

    private static void assertLevel(String branch, String sku, int onHand, int reserved) {
        var level = suite.level(branch, sku);
        assertThat(level.path("onHand").asInt()).as("on hand").isEqualTo(onHand);
        assertThat(level.path("reserved").asInt()).as("reserved").isEqualTo(reserved);
        assertThat(level.path("available").asInt()).as("available").isEqualTo(onHand - reserved);
    }

    private static Answer send(KeeperClient client, String method, String path, String json) {
        return client.sendOnce(client.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertProblem(answer, status, status);
        assertThat(answer.code()).isEqualTo(code);
    }

    /** Asserts a problem (RFC 9457) without internal details. */
    private static void assertProblem(Answer answer, int oneStatus, int orAnother) {
        var body = answer.response().body();
        assertThat(answer.status()).as(body).isIn(oneStatus, orAnother);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .as(body)
                .startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body().path("type").asString("")).startsWith("https://keeper.dev/problems/");
        assertThat(answer.body().path("traceId").asString("")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "dev.keeper.", "org.springframework", "SELECT ");
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(50)) {
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }
}
