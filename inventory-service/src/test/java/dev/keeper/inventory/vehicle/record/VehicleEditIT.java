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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleEditIT {

    private static final Set<Role> EDITORS =
            EnumSet.of(Role.ADMIN, Role.AREA_MANAGER, Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;

    VehicleEditIT(World world, FakeOrderService orderService, LedgerCheck ledgerCheck) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void theFullRecordIsKeptAsItWasEntered() {
        var branch = world.aBranch();
        var plate = "K" + branch + " 48-21";

        var car = world.inStock(aFullCar(branch).with("plate", plate));
        var read = world.get(World.admin(), path(car)).json();

        assertThat(read).isEqualTo(car);
        assertThat(read.path("plate").asString()).isEqualTo("K" + branch + "4821");
        assertThat(read.path("fuel").asString()).isEqualTo("DIESEL");
        assertThat(read.path("lastOilChange").path("on").asString()).isEqualTo("2026-08-30");
        assertThat(read.path("lastOilChange").path("odometer").asInt()).isEqualTo(41_200);
        assertThat(read.path("acquiredAt").asString()).isEqualTo("2026-05-01T08:00:00Z");
        assertThat(read.path("msrp").path("amount").asString()).isEqualTo("21000.00");
        assertThat(read.path("photos").valueStream().map(JsonNode::asString))
                .containsExactly("https://photos.example.com/2.jpg", "https://photos.example.com/1.jpg");
    }

    @Test
    void anEditReplacesTheRecordAndRaisesItsVersion() {
        var car = world.inStock(aFullCar(world.aBranch()));
        var fields = ACar.edited(car);
        fields.put("lotSpot", "B-03");
        fields.put("odometer", Map.of("value", 42_500, "unit", "MI"));
        fields.put("photos", List.of("https://photos.example.com/1.jpg"));
        fields.remove("knownIncidents");

        var answer = edit(World.admin(), car, fields, "\"0\"");
        var again = edit(World.admin(), car, fields, "\"1\"");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var edited = answer.json();
        assertThat(edited.path("lotSpot").asString()).isEqualTo("B-03");
        assertThat(edited.path("odometer").path("value").asInt()).isEqualTo(42_500);
        assertThat(edited.path("photos").size()).isEqualTo(1);
        assertThat(edited.has("knownIncidents")).isFalse();
        assertThat(edited.path("status")).isEqualTo(car.path("status"));
        assertThat(world.get(World.admin(), path(car)).json()).isEqualTo(edited);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void newPhotosAloneMakeANewVersionToo() {
        var car = world.inStock(aFullCar(world.aBranch()));
        var fields = ACar.edited(car);
        fields.put("photos", List.of("https://photos.example.com/1.jpg", "https://photos.example.com/2.jpg"));

        var reordered = edit(World.admin(), car, fields, "\"0\"");
        fields.put("photos", List.of());
        var removed = edit(World.admin(), car, fields, "\"1\"");

        assertThat(reordered.header("ETag")).isEqualTo("\"1\"");
        assertThat(reordered.json().path("photos").path(0).asString()).endsWith("1.jpg");
        assertThat(removed.header("ETag")).isEqualTo("\"2\"");
        assertThat(world.get(World.admin(), path(car)).json().path("photos").size())
                .isZero();
    }

    @Test
    void anEditNeedsTheLatestVersion() {
        var car = world.inStock(ACar.at(world.aBranch()));
        var fields = ACar.edited(car);
        fields.put("lotSpot", "B-03");

        var blind = world.put(World.admin(), path(car), world.write(fields));
        edit(World.admin(), car, fields, "\"0\"");
        fields.put("lotSpot", "B-04");
        var late = edit(World.admin(), car, fields, "\"0\"");

        blind.requireProblem(428, "PRECONDITION_REQUIRED", "If-Match");
        late.requireProblem(412, "STALE", "");
        assertThat(world.get(World.admin(), path(car)).text()).contains("B-03");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayEditsCarsAndOnlyAtTheirBranch(Role role) {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var fields = ACar.edited(car);
        fields.remove("purchaseCost");
        fields.put("trim", "Sport");

        var elsewhere = edit(tokenFor(role, world.aBranch()), car, fields, "*");
        var here = edit(tokenFor(role, branch), car, fields, "*");

        assertThat(elsewhere.status()).isEqualTo(role.actsEverywhere() ? 200 : 403);
        assertThat(here.status()).isEqualTo(EDITORS.contains(role) ? 200 : 403);
    }

    @Test
    void aTechnicianChangesWhatBelongsToThePreparationAndOnlyThen() {
        var branch = world.aBranch();
        var technician = tokenFor(Role.TECHNICIAN, branch);
        var preparing = world.inStock(ACar.at(branch).with("status", "PREPARATION"));
        var ready = world.inStock(ACar.at(branch));
        var allowed = ACar.edited(world.get(technician, path(preparing)).json());
        allowed.put("lotSpot", "W-1");
        allowed.put("odometer", Map.of("value", 42_010, "unit", "MI"));
        allowed.put("knownIncidents", "Stone chip in the windscreen");
        allowed.put("lastOilChange", Map.of("on", "2026-11-01"));
        allowed.put("notes", "New brake pads in front");
        allowed.put("photos", List.of("https://photos.example.com/1.jpg"));
        var forbidden = ACar.edited(world.get(technician, path(preparing)).json());
        forbidden.put("modelYear", 2014);
        var late = ACar.edited(world.get(technician, path(ready)).json());
        late.put("lotSpot", "W-1");

        assertThat(edit(technician, preparing, allowed, "*").status()).isEqualTo(200);
        edit(technician, preparing, forbidden, "*").requireProblem(403, "FORBIDDEN", "modelYear");
        edit(technician, ready, late, "*").requireProblem(403, "FORBIDDEN", "in preparation");
        edit(tokenFor(Role.TECHNICIAN, world.aBranch()), preparing, allowed, "*")
                .requireProblem(403, "FORBIDDEN", branch);
    }

    @Test
    void whoMayNotSeeWhatACarCostNeitherWipesNorChangesIt() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var assistant = tokenFor(Role.ASSISTANT, branch);
        var fields = ACar.edited(world.get(assistant, path(car)).json());
        fields.put("lotSpot", "C-1");

        var kept = edit(assistant, car, fields, "*");
        fields.put("purchaseCost", ACar.usd("1.00"));
        var refused = edit(assistant, car, fields, "*");
        var byManager = edit(tokenFor(Role.SALES_MANAGER, branch), car, fields, "*");
        fields.remove("purchaseCost");
        var wiped = edit(tokenFor(Role.BRANCH_MANAGER, branch), car, fields, "*");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).doesNotContain("purchaseCost", "totalCost", "floorPrice");
        refused.requireProblem(403, "FORBIDDEN", "purchase cost");
        assertThat(byManager.json().path("purchaseCost").path("amount").asString())
                .isEqualTo("1.00");
        assertThat(wiped.json().has("purchaseCost")).isFalse();
    }

    @Test
    void noPlateAndNoStockNumberIsInStockTwice() {
        var branch = world.aBranch();
        var plate = "P-" + branch + "-1";
        var first = world.inStock(ACar.at(branch).with("plate", plate));
        var second = world.inStock(ACar.at(branch));
        var fields = ACar.edited(second);
        fields.put("plate", plate.replace("-", " ").toLowerCase());

        var byCreate = world.add(World.admin(), ACar.at(branch).with("plate", plate));
        var byEdit = edit(World.admin(), second, fields, "*");
        fields.remove("plate");
        fields.put("stockNumber", first.path("stockNumber").asString());
        var sameNumber = edit(World.admin(), second, fields, "*");

        byCreate.requireProblem(409, "PLATE_TAKEN", first.path("vin").asString());
        byEdit.requireProblem(409, "PLATE_TAKEN", first.path("vin").asString());
        sameNumber.requireProblem(409, "STOCK_NUMBER_TAKEN", "");
    }

    @Test
    void ofManyWhoGiveTheSamePlateToDifferentCarsOneIsHeard() {
        var branch = world.aBranch();
        var cars = Collections.nCopies(8, branch).stream()
                .map(at -> world.inStock(ACar.at(at)))
                .toList();

        var answers = World.atOnce(8, index -> {
            var fields = ACar.edited(cars.get(index));
            fields.put("plate", "RACE" + branch);
            return edit(World.admin(), cars.get(index), fields, "*");
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.requireProblem(409, "PLATE_TAKEN", "plate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://photos.example.com/1.jpg", "javascript:alert(1)", "https://a b/1.jpg", "ftp://x/1"})
    void aPhotoIsASecureLink(String link) {
        var car = ACar.at(world.aBranch()).with("photos", List.of(link));

        world.add(World.admin(), car).requireProblem(422, "INVALID", "photos");
    }

    @Test
    void whatIsWrongWithARecordIsNamed() {
        var branch = world.aBranch();
        var link = "https://photos.example.com/1.jpg";

        assertInvalid(ACar.at(branch).with("photos", Collections.nCopies(41, link)), "photos");
        assertInvalid(ACar.at(branch).with("photos", List.of(link + "x".repeat(2000))), "photos");
        assertInvalid(ACar.at(branch).with("plate", "<script>"), "plate");
        assertInvalid(ACar.at(branch).with("lotSpot", "x".repeat(31)), "lotSpot");
        assertInvalid(ACar.at(branch).with("lastOilChange", Map.of("on", "2999-01-01")), "lastOilChange.on");
        assertInvalid(ACar.at(branch).with("acquiredAt", "2999-01-01T00:00:00Z"), "acquiredAt");
        assertInvalid(ACar.at(branch).with("msrp", ACar.usd("0.00")), "msrp");
        world.add(World.admin(), ACar.at(branch).with("fuel", "WATER")).requireProblem(400, "MALFORMED", "fuel");
        var car = world.inStock(ACar.at(branch));
        var fields = ACar.edited(car);
        fields.put("status", "SOLD");
        edit(World.admin(), car, fields, "*").requireProblem(400, "MALFORMED", "status");
    }

    @Test
    void aMisreadVinIsCorrectedWhileNobodyHasTheCar() {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var other = world.inStock(ACar.at(branch));
        var vin = World.aVin();

        var taken = correct(World.admin(), car, other.path("vin").asString());
        var wrong = correct(World.admin(), car, "1M8GDM9A1KP042788");
        var corrected = correct(tokenFor(Role.BRANCH_MANAGER, branch), car, vin.toLowerCase());
        orderService.orderAt(branch).car(vin).place();
        var held = correct(World.admin(), car, World.aVin());

        taken.requireProblem(409, "VIN_IN_STOCK", branch);
        wrong.requireProblem(422, "INVALID_VIN", "check digit");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().path("vin").asString()).isEqualTo(vin);
        held.requireProblem(409, "VEHICLE_RESERVED", "order");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyManagersCorrectVins(Role role) {
        var branch = world.aBranch();
        var car = world.inStock(ACar.at(branch));
        var may = role.actsEverywhere() || role == Role.BRANCH_MANAGER;

        assertThat(correct(tokenFor(role, branch), car, World.aVin()).status()).isEqualTo(may ? 200 : 403);
        assertThat(correct(tokenFor(role, world.aBranch()), car, World.aVin()).status())
                .isEqualTo(role.actsEverywhere() ? 200 : 403);
    }

    @Test
    void ofManyCarsThatGetTheSameVinAtTheSameMomentOneHasIt() {
        var branch = world.aBranch();
        var cars = Collections.nCopies(8, branch).stream()
                .map(at -> world.inStock(ACar.at(at)))
                .toList();
        var vin = World.aVin();

        var answers = World.atOnce(8, index -> correct(World.admin(), cars.get(index), vin));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.requireProblem(409, "VIN_IN_STOCK", "VIN"));
    }

    private void assertInvalid(ACar car, String field) {
        world.add(World.admin(), car).requireProblem(422, "INVALID", field);
    }

    private Answer edit(String token, JsonNode car, Map<String, Object> fields, String ifMatch) {
        return world.put(token, path(car), world.write(fields), "If-Match", ifMatch);
    }

    private Answer correct(String token, JsonNode car, String vin) {
        return world.post(token, path(car) + "/vin-correction", """
                {"vin":"%s","reason":"Misread on the windscreen"}""".formatted(vin));
    }

    private static ACar aFullCar(String branch) {
        return ACar.at(branch)
                .with("lotSpot", "A-12")
                .with("trim", "Titanium")
                .with("bodyStyle", "Hatchback")
                .with("fuel", "DIESEL")
                .with("transmission", "MANUAL")
                .with("drivetrain", "FWD")
                .with("exteriorColor", "silver")
                .with("interiorColor", "black")
                .with("source", "AUCTION")
                .with("titleStatus", "SALVAGE")
                .with("knownIncidents", "Rear bumper replaced in 2019")
                .with("lastOilChange", Map.of("on", "2026-08-30", "odometer", 41_200))
                .with("msrp", ACar.usd("21000.00"))
                .with("floorPrice", ACar.usd("14000.00"))
                .with("acquiredAt", "2026-05-01T08:00:00Z")
                .with("firstOnLotAt", "2026-05-03T08:00:00Z")
                .with("notes", "Two sets of wheels")
                .with("photos", List.of("https://photos.example.com/2.jpg", "https://photos.example.com/1.jpg"));
    }

    private static String path(JsonNode car) {
        return "/api/v1/vehicles/" + car.path("id").asString();
    }

    private static String tokenFor(Role role, String branch) {
        return TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
    }
}
