package dev.keeper.inventory.vehicle.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@InventoryIT
class VehicleIT {

    private static final Set<Role> MANAGERS =
            EnumSet.of(Role.ADMIN, Role.AREA_MANAGER, Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;

    VehicleIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void aNewCarIsAnsweredWithItsPlaceItsVersionAndItsDecodedVin() {
        var branch = world.aBranch();
        var car = ACar.at(branch).with("exteriorColor", "silver").with("floorPrice", ACar.usd("14000.00"));

        var answer = world.add(World.admin(), car);

        assertThat(answer.status()).isEqualTo(201);
        var body = answer.json();
        var location = answer.requireHeader("Location");
        assertThat(location).isEqualTo("/api/v1/vehicles/" + body.path("id").asString());
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(body.path("stockNumber").asString()).matches("K\\d{6,}");
        assertThat(body.path("status").asString()).isEqualTo("AVAILABLE");
        assertThat(body.path("source").asString()).isEqualTo("TRADE_IN");
        assertThat(body.path("forSale").asBoolean()).isTrue();
        assertThat(body.path("listPrice").path("amount").asString()).isEqualTo("15000.00");
        assertThat(body.path("floorPrice").path("amount").asString()).isEqualTo("14000.00");
        var decoded = body.path("decodedVin");
        assertThat(decoded.path("vin").asString()).isEqualTo(car.vin());
        assertThat(decoded.path("make").asString()).isEqualTo("Ford");
        assertThat(decoded.path("modelYear").asInt()).isEqualTo(2013);
        assertThat(decoded.path("checkDigit").asString()).isEqualTo("VALID");
        var read = world.get(World.admin(), location);
        assertThat(read.text()).isEqualTo(answer.text());
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aVinIsCleanedAndChecked() {
        var branch = world.aBranch();
        var clean = World.aVin();

        var padded = world.add(World.admin(), ACar.at(branch).with("vin", "  " + clean.toLowerCase() + " "));
        var wrong = world.add(World.admin(), ACar.at(branch).with("vin", "1M8GDM9A1KP042788"));
        var european = ACar.at(branch).with("vin", "WVGZZZ5NZEW069297");
        var unlooked = world.add(World.admin(), european);
        var looked = world.add(World.admin(), european.with("acceptVinWarning", true));

        assertThat(padded.json().path("vin").asString()).isEqualTo(clean);
        wrong.requireProblem(422, "INVALID_VIN", "check digit");
        unlooked.requireProblem(422, "VIN_NEEDS_ACCEPTANCE", "WVGZZZ5NZEW069297");
        assertThat(looked.status()).isEqualTo(201);
        assertThat(looked.json().path("decodedVin").path("checkDigit").asString())
                .isEqualTo("INVALID");
    }

    @Test
    void noCarAndNoStockNumberIsInStockTwice() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var number = "S-" + branch;
        var car = ACar.at(branch).with("stockNumber", number);
        world.inStock(car);

        var sameCar = world.add(World.admin(), ACar.at(other).with("vin", car.vin()));
        var sameNumber = world.add(World.admin(), ACar.at(other).with("stockNumber", number));

        sameCar.requireProblem(409, "VIN_IN_STOCK", "at branch " + branch);
        sameNumber.requireProblem(409, "STOCK_NUMBER_TAKEN", number);
    }

    @Test
    void ofTwoWhoEnterTheSameCarAtTheSameMomentOneIsTold() {
        var branch = world.aBranch();
        var vin = World.aVin();

        var answers = World.atOnce(
                16, index -> world.add(World.admin(), ACar.at(branch).with("vin", vin)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.requireProblem(409, "VIN_IN_STOCK", "in stock already"));
    }

    @Test
    void whatIsWrongWithACarIsNamed() {
        var branch = world.aBranch();

        world.add(World.admin(), ACar.at("NOWHR")).requireProblem(422, "UNKNOWN_BRANCH", "NOWHR");
        world.add(World.admin(), ACar.at(branch).with("listPrice", Map.of("amount", "1.00", "currency", "EUR")))
                .requireProblem(422, "OTHER_CURRENCY", "\"field\":\"listPrice.currency\"");
        world.add(World.admin(), ACar.at(branch).price("0.00")).requireProblem(422, "INVALID", "listPrice");
        world.add(World.admin(), ACar.at(branch).price("-1.00")).requireProblem(422, "INVALID", "listPrice");
        world.add(World.admin(), ACar.at(branch).price("1.001")).requireProblem(422, "INVALID", "listPrice");
        world.add(World.admin(), ACar.at(branch).with("make", " ")).requireProblem(422, "INVALID", "make");
        world.add(World.admin(), ACar.at(branch).with("make", "x".repeat(61))).requireProblem(422, "INVALID", "make");
        world.add(World.admin(), ACar.at(branch).with("modelYear", 1066)).requireProblem(422, "INVALID", "modelYear");
        world.add(World.admin(), ACar.at(branch).with("odometer", Map.of("value", -1, "unit", "MI")))
                .requireProblem(422, "INVALID", "odometer.value");
        world.add(World.admin(), ACar.at(branch).with("condition", "SHINY"))
                .requireProblem(400, "MALFORMED", "condition");
        world.add(World.admin(), ACar.at(branch).with("status", "SOLD")).requireProblem(422, "INVALID", "status");
        world.add(World.admin(), ACar.at(branch).with("make", "Fo\0rd")).requireProblem(400, "MALFORMED", "character");
        world.get(World.admin(), "/api/v1/vehicles/no-uuid").requireProblem(400, "MALFORMED", "id");
        world.get(World.admin(), "/api/v1/vehicles/01994d2c-7a10-7c3e-9b1f-2f6f0a5d1c01")
                .requireProblem(404, "NOT_FOUND", "vehicle");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayAddsAndPricesCarsAndOnlyAtTheirBranch(Role role) {
        var branch = world.aBranch();
        var mayAdd = MANAGERS.contains(role) || role == Role.ASSISTANT;
        var mayPrice = MANAGERS.contains(role);
        var here = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
        var elsewhere = TestTokens.tokenFor(role, role.actsEverywhere() ? null : world.aBranch());
        var id = world.inStock(ACar.at(branch)).path("id").asString();

        assertThat(world.add(here, ACar.at(branch).withoutPriceAndCost()).status())
                .isEqualTo(mayAdd ? 201 : 403);
        assertThat(world.add(here, ACar.at(branch)).status()).isEqualTo(mayPrice ? 201 : 403);
        assertThat(world.add(elsewhere, ACar.at(branch)).status()).isEqualTo(role.actsEverywhere() ? 201 : 403);
        assertThat(price(here, id, "14999.00", "*").status()).isEqualTo(mayPrice ? 200 : 403);
        assertThat(price(elsewhere, id, "14998.00", "*").status()).isEqualTo(role.actsEverywhere() ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyManagersOfTheBranchSeeWhatACarCostTheGroup(Role role) {
        var branch = world.aBranch();
        var car = ACar.at(branch).with("floorPrice", ACar.usd("14000.00"));
        var path = "/api/v1/vehicles/" + world.inStock(car).path("id").asString();
        var here = world.get(TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch), path);
        var elsewhere = world.get(TestTokens.tokenFor(role, role.actsEverywhere() ? null : world.aBranch()), path);

        assertThat(here.status()).isEqualTo(200);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(showsCosts(here)).isEqualTo(MANAGERS.contains(role));
        assertThat(showsCosts(elsewhere)).isEqualTo(role.actsEverywhere());
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(world.get("no-token", "/api/v1/vehicles").status()).isEqualTo(401);
    }

    @Test
    void anUnpricedCarBecomesForSaleByItsPrice() {
        var car = world.inStock(ACar.at(world.aBranch()).unpriced());
        var id = car.path("id").asString();

        var priced = price(World.admin(), id, "9900.50", "\"0\"");

        assertThat(car.path("forSale").asBoolean()).isFalse();
        assertThat(priced.status()).isEqualTo(200);
        assertThat(priced.header("ETag")).isEqualTo("\"1\"");
        assertThat(priced.json().path("forSale").asBoolean()).isTrue();
        assertThat(priced.json().path("listPrice").path("amount").asString()).isEqualTo("9900.50");
    }

    @Test
    void aPriceIsChangedOnlyByWhoSawTheLatestOne() {
        var id = world.inStock(ACar.at(world.aBranch())).path("id").asString();

        var blind = world.put(World.admin(), "/api/v1/vehicles/%s/price".formatted(id), priceBody("1.00"));
        var first = price(World.admin(), id, "14000.00", "\"0\"");
        var late = price(World.admin(), id, "13000.00", "\"0\"");
        var other = world.put(
                World.admin(),
                "/api/v1/vehicles/%s/price".formatted(id),
                priceBody("1.00").replace("USD", "EUR"),
                "If-Match",
                "*");

        blind.requireProblem(428, "PRECONDITION_REQUIRED", "If-Match");
        assertThat(first.status()).isEqualTo(200);
        late.requireProblem(412, "STALE", "");
        other.requireProblem(422, "OTHER_CURRENCY", "USD");
        assertThat(world.get(World.admin(), "/api/v1/vehicles/" + id).text()).contains("14000.00");
    }

    @Test
    void everyPriceStaysInTheHistoryOfItsCar() {
        var id = world.inStock(ACar.at(world.aBranch()).unpriced()).path("id").asString();
        price(World.admin(), id, "14000.00", "*");
        price(World.admin(), id, "13000.00", "*");
        price(World.admin(), id, "0.00", "*");

        var history = world.get(World.admin(), "/api/v1/vehicles/%s/price-changes".formatted(id))
                .json();

        var items = history.path("items");
        assertThat(items.valueStream()
                        .map(change -> change.path("newPrice").path("amount").asString()))
                .containsExactly("13000.00", "14000.00");
        assertThat(items.path(0).path("oldPrice").path("amount").asString()).isEqualTo("14000.00");
        assertThat(items.path(0).path("reason").asString()).isEqualTo("Spring campaign");
        assertThat(items.path(0).path("by").asString()).isEqualTo("Test ADMIN");
        assertThat(items.path(1).path("oldPrice").isMissingNode()).isTrue();
    }

    @Test
    void ofManyWhoChangeTheSamePriceAtTheSameMomentOneIsHeard() {
        var id = world.inStock(ACar.at(world.aBranch())).path("id").asString();

        var answers = World.atOnce(16, index -> price(World.admin(), id, "1%02d.00".formatted(index), "\"0\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(15);
    }

    @Test
    void theOwnerOfACarIsShownAndASoldOneKeepsItsPrice() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var order = orderService.orderAt(branch).car(car.path("vin").asString()).place();

        var reserved = world.get(World.admin(), path).json();
        order.isCompleted();
        orderService.settle();
        var sold = world.get(World.admin(), path).json();
        var late = price(World.admin(), car.path("id").asString(), "1.00", "*");

        assertThat(reserved.path("forSale").asBoolean()).isFalse();
        assertThat(reserved.path("heldBy").path("orderId").asString())
                .isEqualTo(order.id().toString());
        assertThat(reserved.path("heldBy").path("salesperson").asString()).isEqualTo("Anna Rossi");
        assertThat(sold.path("status").asString()).isEqualTo("SOLD");
        assertThat(sold.path("soldAt").asString()).isNotEmpty();
        late.requireProblem(409, "VEHICLE_NOT_FOR_SALE", "is sold already");
    }

    private Answer price(String token, String id, String amount, String ifMatch) {
        return world.put(token, "/api/v1/vehicles/%s/price".formatted(id), priceBody(amount), "If-Match", ifMatch);
    }

    private static String priceBody(String amount) {
        return """
                {"listPrice":{"amount":"%s","currency":"USD"},"reason":"Spring campaign"}""".formatted(amount);
    }

    private static boolean showsCosts(Answer answer) {
        var purchaseCost = answer.text().contains("purchaseCost");
        assertThat(answer.text().contains("floorPrice")).isEqualTo(purchaseCost);
        return purchaseCost;
    }
}
