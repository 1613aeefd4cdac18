package dev.keeper.inventory.vehicle.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.Books;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.OrderDesk;
import dev.keeper.inventory.World;
import java.net.http.HttpResponse;
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
    private final OrderDesk desk;
    private final Books books;

    VehicleIT(World world, OrderDesk desk, Books books) {
        this.world = world;
        this.desk = desk;
        this.books = books;
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBalanced();
    }

    @Test
    void aNewCarIsAnsweredWithItsPlaceItsVersionAndItsDecodedVin() {
        var branch = world.aBranch();
        var car = ACar.at(branch).with("exteriorColor", "silver").with("floorPrice", ACar.usd("14000.00"));

        var answer = world.add(World.admin(), car);

        assertThat(answer.statusCode()).isEqualTo(201);
        var body = world.json(answer);
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/v1/vehicles/" + body.path("id").asString());
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
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
        assertThat(read.body()).isEqualTo(answer.body());
        assertThat(read.headers().firstValue("ETag")).hasValue("\"0\"");
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

        assertThat(world.json(padded).path("vin").asString()).isEqualTo(clean);
        assertProblem(wrong, 422, "INVALID_VIN", "check digit");
        assertProblem(unlooked, 422, "VIN_NEEDS_ACCEPTANCE", "WVGZZZ5NZEW069297");
        assertThat(looked.statusCode()).isEqualTo(201);
        assertThat(world.json(looked).path("decodedVin").path("checkDigit").asString())
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

        assertProblem(sameCar, 409, "VIN_IN_STOCK", "at branch " + branch);
        assertProblem(sameNumber, 409, "STOCK_NUMBER_TAKEN", number);
    }

    @Test
    void ofTwoWhoEnterTheSameCarAtTheSameMomentOneIsTold() {
        var branch = world.aBranch();
        var vin = World.aVin();

        var answers = World.atOnce(
                16, index -> world.add(World.admin(), ACar.at(branch).with("vin", vin)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertProblem(answer, 409, "VIN_IN_STOCK", "in stock already"));
    }

    @Test
    void whatIsWrongWithACarIsNamed() {
        var branch = world.aBranch();

        assertProblem(world.add(World.admin(), ACar.at("NOWHERE")), 422, "UNKNOWN_BRANCH", "NOWHERE");
        assertProblem(
                world.add(
                        World.admin(), ACar.at(branch).with("listPrice", Map.of("amount", "1.00", "currency", "EUR"))),
                422,
                "OTHER_CURRENCY",
                "\"field\":\"listPrice.currency\"");
        assertProblem(world.add(World.admin(), ACar.at(branch).price("0.00")), 422, "INVALID", "listPrice");
        assertProblem(world.add(World.admin(), ACar.at(branch).price("-1.00")), 422, "INVALID", "listPrice");
        assertProblem(world.add(World.admin(), ACar.at(branch).price("1.001")), 422, "INVALID", "listPrice");
        assertProblem(world.add(World.admin(), ACar.at(branch).with("make", " ")), 422, "INVALID", "make");
        assertProblem(world.add(World.admin(), ACar.at(branch).with("make", "x".repeat(61))), 422, "INVALID", "make");
        assertProblem(world.add(World.admin(), ACar.at(branch).with("modelYear", 1066)), 422, "INVALID", "modelYear");
        assertProblem(
                world.add(World.admin(), ACar.at(branch).with("odometer", Map.of("value", -1, "unit", "MI"))),
                422,
                "INVALID",
                "odometer.value");
        assertProblem(
                world.add(World.admin(), ACar.at(branch).with("condition", "SHINY")), 400, "MALFORMED", "condition");
        assertProblem(world.add(World.admin(), ACar.at(branch).with("status", "SOLD")), 422, "INVALID", "status");
        assertProblem(world.add(World.admin(), ACar.at(branch).with("make", "Fo\0rd")), 400, "MALFORMED", "character");
        assertProblem(world.get(World.admin(), "/api/v1/vehicles/no-uuid"), 400, "MALFORMED", "id");
        assertProblem(
                world.get(World.admin(), "/api/v1/vehicles/01994d2c-7a10-7c3e-9b1f-2f6f0a5d1c01"),
                404,
                "NOT_FOUND",
                "vehicle");
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

        assertThat(world.add(here, ACar.at(branch).withoutPriceAndCost()).statusCode())
                .isEqualTo(mayAdd ? 201 : 403);
        assertThat(world.add(here, ACar.at(branch)).statusCode()).isEqualTo(mayPrice ? 201 : 403);
        assertThat(world.add(elsewhere, ACar.at(branch)).statusCode()).isEqualTo(role.actsEverywhere() ? 201 : 403);
        assertThat(price(here, id, "14999.00", "*").statusCode()).isEqualTo(mayPrice ? 200 : 403);
        assertThat(price(elsewhere, id, "14998.00", "*").statusCode()).isEqualTo(role.actsEverywhere() ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyManagersOfTheBranchSeeWhatACarCostTheGroup(Role role) {
        var branch = world.aBranch();
        var car = ACar.at(branch).with("floorPrice", ACar.usd("14000.00"));
        var path = "/api/v1/vehicles/" + world.inStock(car).path("id").asString();
        var here = world.get(TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch), path);
        var elsewhere = world.get(TestTokens.tokenFor(role, role.actsEverywhere() ? null : world.aBranch()), path);

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(showsCosts(here)).isEqualTo(MANAGERS.contains(role));
        assertThat(showsCosts(elsewhere)).isEqualTo(role.actsEverywhere());
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(world.get("no-token", "/api/v1/vehicles").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnpricedCarBecomesForSaleByItsPrice() {
        var car = world.inStock(ACar.at(world.aBranch()).unpriced());
        var id = car.path("id").asString();

        var priced = price(World.admin(), id, "9900.50", "\"0\"");

        assertThat(car.path("forSale").asBoolean()).isFalse();
        assertThat(priced.statusCode()).isEqualTo(200);
        assertThat(priced.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(world.json(priced).path("forSale").asBoolean()).isTrue();
        assertThat(world.json(priced).path("listPrice").path("amount").asString())
                .isEqualTo("9900.50");
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

        assertProblem(blind, 428, "PRECONDITION_REQUIRED", "If-Match");
        assertThat(first.statusCode()).isEqualTo(200);
        assertProblem(late, 412, "STALE", "");
        assertProblem(other, 422, "OTHER_CURRENCY", "USD");
        assertThat(world.get(World.admin(), "/api/v1/vehicles/" + id).body()).contains("14000.00");
    }

    @Test
    void everyPriceStaysInTheHistoryOfItsCar() {
        var id = world.inStock(ACar.at(world.aBranch()).unpriced()).path("id").asString();
        price(World.admin(), id, "14000.00", "*");
        price(World.admin(), id, "13000.00", "*");
        price(World.admin(), id, "0.00", "*");

        var history = world.json(world.get(World.admin(), "/api/v1/vehicles/%s/price-changes".formatted(id)));

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

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(15);
    }

    @Test
    void theOwnerOfACarIsShownAndASoldOneKeepsItsPrice() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var order = desk.orderAt(branch).car(car.path("vin").asString()).place();

        var reserved = world.json(world.get(World.admin(), path));
        order.isCompleted();
        desk.settle();
        var sold = world.json(world.get(World.admin(), path));
        var late = price(World.admin(), car.path("id").asString(), "1.00", "*");

        assertThat(reserved.path("forSale").asBoolean()).isFalse();
        assertThat(reserved.path("heldBy").path("orderId").asString())
                .isEqualTo(order.id().toString());
        assertThat(reserved.path("heldBy").path("salesperson").asString()).isEqualTo("Anna Rossi");
        assertThat(sold.path("status").asString()).isEqualTo("SOLD");
        assertThat(sold.path("soldAt").asString()).isNotEmpty();
        assertProblem(late, 409, "VEHICLE_NOT_FOR_SALE", "is sold already");
    }

    private HttpResponse<String> price(String token, String id, String amount, String ifMatch) {
        return world.put(token, "/api/v1/vehicles/%s/price".formatted(id), priceBody(amount), "If-Match", ifMatch);
    }

    private static String priceBody(String amount) {
        return """
                {"listPrice":{"amount":"%s","currency":"USD"},"reason":"Spring campaign"}""".formatted(amount);
    }

    private static boolean showsCosts(HttpResponse<String> answer) {
        var purchaseCost = answer.body().contains("purchaseCost");
        assertThat(answer.body().contains("floorPrice")).isEqualTo(purchaseCost);
        return purchaseCost;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"%s\"".formatted(code), part);
    }
}
