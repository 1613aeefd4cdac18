package dev.keeper.inventory.reservation.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@InventoryIT
class HoldIT {

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HoldIT(
            World world,
            FakeOrderService orderService,
            LedgerCheck ledgerCheck,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void aHoldKeepsACarAndPartsForACustomer() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 10);
        var anna = TestTokens.tokenFor(Role.SALESPERSON, branch);

        var answer = world.post(anna, "/api/v1/holds", """
                {"branch":"%s","customer":{"name":"Maria Bianchi","phone":"555 0142"},"depositNote":"200 USD in cash",
                "lines":[{"vin":"%s"},{"sku":"%s","quantity":3},{"sku":"%s","quantity":1}]}""".formatted(branch, vin, sku, sku));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var hold = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/holds/" + hold.path("id").asString());
        assertThat(hold.path("number").asString()).matches("H-\\d{6,}");
        assertThat(hold.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(hold.path("customer").path("name").asString()).isEqualTo("Maria Bianchi");
        assertThat(hold.path("lines")).hasSize(3);
        assertThat(Duration.between(Instant.now(), instant(hold, "expiresAt"))).isCloseTo(Duration.ofDays(2), MINUTE);
        assertThat(world.vehicleStatus(vin)).isEqualTo("RESERVED");
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 4 reserved");
        assertThat(world.get(anna, "/api/v1/holds/" + hold.path("id").asString())
                        .json())
                .isEqualTo(hold);
    }

    @Test
    void nothingIsHeldWhenOneLineCannotBeHadAndEveryRefusalSaysWhy() {
        var branch = world.aBranch();
        var elsewhere = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var held = aHold(branch, "{\"vin\":\"%s\"}".formatted(vin));
        var sku = world.aProductWith(branch, 5);
        world.receive(elsewhere, sku, 9);
        var plenty = world.aProductWith(branch, 5);

        var answer = hold(World.admin(), branch, """
                {"sku":"%s","quantity":1},{"vin":"%s"},{"sku":"%s","quantity":3},{"sku":"%s","quantity":3}""".formatted(plenty, vin, sku, sku));

        assertThat(answer.status()).isEqualTo(409);
        var problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo("VEHICLE_RESERVED");
        assertThat(problem.path("lines").findValuesAsString("code"))
                .containsExactly("VEHICLE_RESERVED", "INSUFFICIENT_STOCK");
        var car = problem.path("lines").path(0);
        assertThat(car.path("line").asInt()).isEqualTo(1);
        assertThat(car.path("heldBy").asString()).contains(held.path("number").asString());
        assertThat(car.path("heldUntil").asString())
                .isEqualTo(held.path("expiresAt").asString());
        assertThat(problem.path("lines").path(1).path("availableAt").toString())
                .isEqualTo("[{\"branch\":\"%s\",\"quantity\":9}]".formatted(elsewhere));
        assertThat(world.level(branch, plenty)).isEqualTo("5 on hand, 0 reserved");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void sixtyFourBuyersOfTheLastUnitAndTheLastCarFindOneWinnerEach() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        var vin = world.aVehicleFor(branch);

        var units = World.atOnce(
                64, buyer -> hold(World.admin(), branch, "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku)));
        var cars = World.atOnce(64, buyer -> hold(World.admin(), branch, "{\"vin\":\"%s\"}".formatted(vin)));

        for (var answers : List.of(units, cars)) {
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .hasSize(63)
                    .allSatisfy(answer -> assertThat(answer.json()
                                    .path("lines")
                                    .path(0)
                                    .path("code")
                                    .asString())
                            .isIn("INSUFFICIENT_STOCK", "VEHICLE_RESERVED"));
        }
    }

    @Test
    void releasingAndExtendingTwiceChangesNothingMore() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var hold = aHold(branch, "{\"sku\":\"%s\",\"quantity\":2}".formatted(sku));
        var later = instant(hold, "expiresAt").plus(Duration.ofDays(1));

        var extended = extend(World.admin(), hold, later);
        var again = extend(World.admin(), hold, later);
        var released = release(World.admin(), hold);
        var releasedAgain = release(World.admin(), hold);
        var tooLate = extend(World.admin(), hold, later.plusSeconds(60));

        assertThat(extended.json().path("extensions").asInt()).isEqualTo(1);
        assertThat(again.text()).isEqualTo(extended.text());
        assertThat(released.json().path("status").asString()).isEqualTo("RELEASED");
        assertThat(releasedAgain.text()).isEqualTo(released.text());
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().path("code").asString()).isEqualTo("HOLD_ENDED");
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void extendingAHoldKeepsItsCarAsLong() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = aHold(branch, "{\"vin\":\"%s\"}".formatted(vin));
        var later = instant(hold, "expiresAt").plus(Duration.ofDays(1));

        extend(World.admin(), hold, later);

        var vehicle = world.get(
                        World.admin(),
                        "/api/v1/vehicles/"
                                + hold.path("lines").path(0).path("vehicleId").asString())
                .json();
        assertThat(Instant.parse(vehicle.path("heldBy").path("until").asString()))
                .isEqualTo(later);
    }

    @Test
    void extensionsAreCappedForManagersAndForSalespeople() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var anna = TestTokens.tokenFor(Role.SALESPERSON, branch);
        var manager = TestTokens.tokenFor(Role.BRANCH_MANAGER, branch);
        var hold = hold(anna, branch, "{\"sku\":\"%s\",\"quantity\":2}".formatted(sku))
                .json();
        var start = instant(hold, "expiresAt");

        assertThat(extend(anna, hold, start.plusSeconds(1)).status()).isEqualTo(200);
        assertThat(extend(anna, hold, start.plusSeconds(2)).json().path("code").asString())
                .isEqualTo("HOLD_EXTENDED_TOO_OFTEN");
        assertThat(extend(manager, hold, start.plusSeconds(2)).status()).isEqualTo(200);
        assertThat(extend(manager, hold, start.plusSeconds(3)).status()).isEqualTo(200);
        assertThat(extend(manager, hold, start.plusSeconds(4))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("HOLD_EXTENDED_TOO_OFTEN");
    }

    @Test
    void aHoldEndsWhenItsTimeIsOverEvenIfNobodyAsks() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = hold(
                        World.admin(),
                        branch,
                        "{\"vin\":\"%s\"}".formatted(vin),
                        Instant.now().plusSeconds(1))
                .json();

        await().until(() -> world.vehicleStatus(vin).equals("AVAILABLE"));

        assertThat(world.get(World.admin(), "/api/v1/holds/" + hold.path("id").asString())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void whatIsHeldBeyondItsTimeCanBeHadAtOnceWithoutWaitingForTheSweep() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        var first = aHold(branch, "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku));
        // The hold expires now, and the very next request gets the unit.
        jdbc.sql("UPDATE reservations SET expires_at = now() WHERE id = :id::uuid")
                .param("id", first.path("id").asString())
                .update();

        var second = hold(World.admin(), branch, "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku));

        assertThat(second.status()).as(second.text()).isEqualTo(201);
    }

    @Test
    void anOrderTakesOverTheHoldThatItNamesAndNobodyElsesOrderCan() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var sku = world.aProductWith(branch, 5);
        var hold = aHold(branch, "{\"vin\":\"%s\"},{\"sku\":\"%s\",\"quantity\":4}".formatted(vin, sku));

        var stranger = orderService.orderAt(branch).car(vin).place();
        var order = orderService
                .orderAt(branch)
                .fromHold(hold.path("id").asString())
                .car(vin)
                .units(sku, 5)
                .place();

        assertThat(stranger.isGranted()).isFalse();
        assertThat(order.isGranted()).isTrue();
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 5 reserved");
        var converted = world.get(
                        World.admin(), "/api/v1/holds/" + hold.path("id").asString())
                .json();
        assertThat(converted.path("status").asString()).isEqualTo("CONVERTED");
        assertThat(converted.path("convertedInto").asString()).isEqualTo(order.number());
        assertThat(release(World.admin(), hold).json().path("code").asString()).isEqualTo("HOLD_ENDED");
    }

    @Test
    void nobodyPlacesAnOrderWithTheHoldOfAColleagueUnlessSomebodyStandsForItWhoMayReleaseIt() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = aHold(branch, "{\"vin\":\"%s\"}".formatted(vin));
        var id = hold.path("id").asString();

        var colleague =
                orderService.orderAt(branch).fromHoldOfSomebodyElse(id).car(vin).place();
        var approved = orderService
                .orderAt(branch)
                .fromHoldOfSomebodyElse(id)
                .withApprovedTakeover()
                .car(vin)
                .place();

        assertThat(colleague.isGranted()).isFalse();
        var refusal = colleague.answers().getFirst().payload().path("lines").path(0);
        assertThat(refusal.path("code").asString()).isEqualTo("HOLD_OF_OTHERS");
        assertThat(refusal.path("message").asString())
                .contains(hold.path("number").asString(), "Test ADMIN", "Maria Bianchi");
        assertThat(refusal.path("heldBy").asString())
                .contains(hold.path("number").asString());
        assertThat(approved.isGranted()).isTrue();
    }

    @Test
    void evenItsMakerTakesAHoldOverOnlyForItsCustomer() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var customer = UUID.randomUUID();
        var answer = world.post(World.admin(), "/api/v1/holds", """
                {"branch":"%s","customer":{"id":"%s","name":"Maria Bianchi"},"lines":[{"sku":"%s","quantity":5}]}""".formatted(branch, customer, sku));
        var id = answer.json().path("id").asString();

        var other = orderService
                .orderAt(branch)
                .fromHold(id)
                .forCustomer(UUID.randomUUID())
                .units(sku, 5)
                .place();
        var same = orderService
                .orderAt(branch)
                .fromHold(id)
                .forCustomer(customer)
                .units(sku, 5)
                .place();

        assertThat(other.isGranted()).isFalse();
        assertThat(same.isGranted()).isTrue();
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 5 reserved");
    }

    @Test
    void aHoldStaysWhenItsOrderCannotBeGrantedAsAWhole() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var scarce = world.aProductWith(branch, 1);
        var hold = aHold(branch, "{\"vin\":\"%s\"}".formatted(vin));

        var order = orderService
                .orderAt(branch)
                .fromHold(hold.path("id").asString())
                .car(vin)
                .units(scarce, 2)
                .place();

        assertThat(order.isGranted()).isFalse();
        assertThat(world.get(World.admin(), "/api/v1/holds/" + hold.path("id").asString())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("ACTIVE");
        assertThat(world.vehicleStatus(vin)).isEqualTo("RESERVED");
    }

    @Test
    void aHoldThatExpiresWhileItsOrderIsBeingPlacedLosesNothing() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = aHold(branch, "{\"vin\":\"%s\"}".formatted(vin));
        jdbc.sql("UPDATE reservations SET expires_at = now() WHERE id = :id::uuid")
                .param("id", hold.path("id").asString())
                .update();

        var order = orderService
                .orderAt(branch)
                .fromHold(hold.path("id").asString())
                .car(vin)
                .place();

        assertThat(order.isGranted()).isTrue();
        assertThat(world.vehicleStatus(vin)).isEqualTo("RESERVED");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndHoldsOnce() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 64);
        var key = UUID.randomUUID().toString();

        var answers = World.atOnce(16, time -> keyed(branch, sku, 1, key));
        var repeated = keyed(branch, sku, 1, key);
        var other = keyed(branch, sku, 2, key);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409))
                .filteredOn(answer -> answer.status() == 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.text()).isEqualTo(repeated.text()));
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Location")).isNotNull();
        assertThat(other.status()).isEqualTo(422);
        assertThat(world.level(branch, sku)).isEqualTo("64 on hand, 1 reserved");
    }

    @Test
    void aRequestThatIsUnderWayElsewhereIsRefusedForThisMomentOnly() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        keyed(branch, sku, 1, "of the same caller " + branch);
        var key = UUID.randomUUID().toString();

        var meanwhile = transaction.execute(status -> {
            jdbc.sql("""
                            SELECT pg_advisory_xact_lock(hashtextextended('idempotency:' || caller || ':' || :key, 0))
                            FROM (SELECT caller FROM idempotency_keys ORDER BY created_at DESC LIMIT 1) AS same
                            """).param("key", key).query().listOfRows();
            return keyed(branch, sku, 1, key);
        });
        var afterwards = keyed(branch, sku, 1, key);

        assertThat(meanwhile.json().path("code").asString()).isEqualTo("REQUEST_IN_PROGRESS");
        assertThat(afterwards.status()).as(afterwards.text()).isEqualTo(201);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 1);
        var key = UUID.randomUUID().toString();

        var refused = keyed(branch, sku, 2, key);
        world.receive(branch, sku, 10);
        var repeated = keyed(branch, sku, 2, key);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.text()).isEqualTo(refused.text());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "PARTS_CLERK"})
    void carsAreNotHeldByTechniciansAndPartsClerks(Role role) {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);

        assertThat(hold(TestTokens.tokenFor(role, branch), branch, "{\"vin\":\"%s\"}".formatted(vin))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everybodyHoldsAtTheirOwnBranchOnlyAndTouchesTheirOwnHoldsOnly() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var sku = world.aProductWith(branch, 10);
        var line = "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku);
        var anna = TestTokens.tokenFor(Role.SALESPERSON, branch);
        var hold = hold(anna, branch, line).json();
        var later = instant(hold, "expiresAt").plusSeconds(60);
        var stranger = TestTokens.tokenFor(Role.SALESPERSON, other);
        var clerk = TestTokens.tokenFor(Role.PARTS_CLERK, branch);

        assertThat(hold(stranger, branch, line).status()).isEqualTo(403);
        assertThat(extend(stranger, hold, later).status()).isEqualTo(403);
        assertThat(release(stranger, hold).status()).isEqualTo(403);
        var seenByStranger = world.get(
                        stranger, "/api/v1/holds/" + hold.path("id").asString())
                .json();
        assertThat(seenByStranger.has("customer")).isFalse();
        assertThat(seenByStranger.path("heldBy").path("name").asString()).isNotBlank();
        assertThat(extend(clerk, hold, later).status()).isEqualTo(200);
        assertThat(release(clerk, hold).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"vin\":\"5XYZT3LB1EG147684\",\"sku\":\"A\"} | VIN_OR_SKU",
                "{} | VIN_OR_SKU",
                "{\"sku\":\"A\"} | QUANTITY_MISSING",
                "{\"vin\":\"5XYZT3LB1EG147684\",\"quantity\":2} | VEHICLE_IS_ONE",
            })
    void aLineThatContradictsItselfIsRefused(String line, String code) {
        var branch = world.aBranch();

        var answer = hold(World.admin(), branch, line);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @Test
    void badInputIsRefusedWithItsField() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 5);
        var line = "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku);

        assertThat(hold(World.admin(), branch, line, Instant.now().minusSeconds(1))
                        .status())
                .isEqualTo(422);
        assertThat(hold(World.admin(), branch, line, Instant.now().plus(Duration.ofDays(30)))
                        .status())
                .isEqualTo(422);
        assertThat(hold(World.admin(), branch, "{\"sku\":\"%s\",\"quantity\":-1}".formatted(sku))
                        .status())
                .isIn(400, 422);
        assertThat(world.post(World.admin(), "/api/v1/holds/%s/release".formatted(UUID.randomUUID()), "{}")
                        .status())
                .isEqualTo(404);
        assertThat(world.get(World.admin(), "/api/v1/holds?status=GONE").status())
                .isIn(400, 422);
        assertThat(world.level(branch, sku)).isEqualTo("5 on hand, 0 reserved");
    }

    @Test
    void whatPeopleWroteAboutAHoldStaysOutOfTheLedgerThatEverybodyReads() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var made = world.post(World.admin(), "/api/v1/holds", """
                {"branch":"%s","customer":{"name":"Maria Bianchi"},"notes":"Divorced, call after six",
                "lines":[{"vin":"%s"}]}""".formatted(branch, vin));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        release(World.admin(), made.json());

        var ledger = world.get(World.admin(), "/api/v1/movements?vin=" + vin).text();
        assertThat(ledger).contains("RESERVATION", "RELEASE").doesNotContain("Divorced", "Maria", "Changed mind");
        var car = world.get(World.admin(), "/api/v1/vehicles?q=" + vin)
                .json()
                .path("items")
                .path(0);
        assertThat(world.get(
                                World.admin(),
                                "/api/v1/vehicles/%s/timeline"
                                        .formatted(car.path("id").asString()))
                        .text())
                .contains("Changed mind")
                .doesNotContain("Divorced", "Maria");
    }

    @Test
    void holdsAreListedNewestFirstPageByPageAndTheSameOnTheWayBack() {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 50);
        var made = IntStream.range(0, 5)
                .mapToObj(number -> aHold(branch, "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku))
                        .path("id")
                        .asString())
                .toList();
        var newestFirst = made.reversed();

        var there = world.pages("/api/v1/holds?branch=%s&limit=2&sku=%s".formatted(branch, sku), "next");
        var back = world.pages(there.getLast().path("previous").asString(), "previous");

        assertThat(there)
                .extracting(HoldIT::idsOf)
                .containsExactly(newestFirst.subList(0, 2), newestFirst.subList(2, 4), newestFirst.subList(4, 5));
        assertThat(there.getFirst().has("previous")).isFalse();
        assertThat(back)
                .extracting(HoldIT::idsOf)
                .containsExactly(newestFirst.subList(2, 4), newestFirst.subList(0, 2));
        assertThat(back.getLast().has("previous")).isFalse();
    }

    private static List<String> idsOf(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(hold -> hold.path("id").asString())
                .toList();
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private JsonNode aHold(String branch, String lines) {
        var answer = hold(World.admin(), branch, lines);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer hold(String token, String branch, String lines) {
        return world.post(
                token,
                "/api/v1/holds",
                "{\"branch\":\"%s\",\"customer\":{\"name\":\"Maria Bianchi\"},\"lines\":[%s]}"
                        .formatted(branch, lines));
    }

    private Answer hold(String token, String branch, String lines, Instant expiresAt) {
        return world.post(
                token,
                "/api/v1/holds",
                "{\"branch\":\"%s\",\"customer\":{\"name\":\"Maria Bianchi\"},\"expiresAt\":\"%s\",\"lines\":[%s]}"
                        .formatted(branch, expiresAt, lines));
    }

    private Answer keyed(String branch, String sku, int quantity, String key) {
        return world.post(
                World.admin(),
                "/api/v1/holds",
                "{\"branch\":\"%s\",\"customer\":{\"name\":\"Maria Bianchi\"},\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}"
                        .formatted(branch, sku, quantity),
                "Idempotency-Key",
                key);
    }

    private Answer extend(String token, JsonNode hold, Instant until) {
        return world.post(
                token,
                "/api/v1/holds/%s/extension".formatted(hold.path("id").asString()),
                "{\"until\":\"%s\"}".formatted(until));
    }

    private Answer release(String token, JsonNode hold) {
        return world.post(
                token,
                "/api/v1/holds/%s/release".formatted(hold.path("id").asString()),
                "{\"reason\":\"Changed mind\"}");
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }
}
