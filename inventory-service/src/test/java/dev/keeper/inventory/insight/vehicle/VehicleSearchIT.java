package dev.keeper.inventory.insight.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleSearchIT {

    private final World world;
    private final JdbcClient jdbc;

    VehicleSearchIT(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void carsAreFoundByWhatIsKnownOfThem() {
        var branch = world.aBranch();
        var audi = vin(ACar.at(branch)
                .with("make", "Audi")
                .with("model", "A4 Avant")
                .with("modelYear", 2019)
                .price("30000.00")
                .with("condition", "CPO"));
        var ford = vin(ACar.at(branch).with("modelYear", 2015).price("10000.00"));
        var unpriced = vin(ACar.at(branch).with("modelYear", 2010).unpriced());
        world.aVehicleFor(world.aBranch());

        assertThat(find(branch, "")).containsExactly(unpriced, ford, audi);
        assertThat(find(branch, "&make=aUDI")).containsExactly(audi);
        assertThat(find(branch, "&model=a4%20avant")).containsExactly(audi);
        assertThat(find(branch, "&condition=CPO")).containsExactly(audi);
        assertThat(find(branch, "&status=AVAILABLE")).hasSize(3);
        assertThat(find(branch, "&status=SOLD")).isEmpty();
        assertThat(find(branch, "&minPrice=10000&maxPrice=29999.99")).containsExactly(ford);
        assertThat(find(branch, "&minPrice=10000.01")).containsExactly(audi);
        assertThat(find(branch, "&minYear=2010&maxYear=2015")).containsExactly(unpriced, ford);
        assertThat(find(branch, "&make=Ford&maxYear=2014")).containsExactly(unpriced);
    }

    @Test
    void freeTextFindsEveryCarThatHasAllTheWordsSomewhere() {
        var branch = world.aBranch();
        var silver = ACar.at(branch)
                .with("exteriorColor", "Silver")
                .with("trim", "ST Line")
                .with("stockNumber", "LOT-" + branch);
        var red = ACar.at(branch).with("exteriorColor", "Red");
        world.inStock(silver);
        world.inStock(red);

        assertThat(find(branch, "&q=" + encoded("focus SILVER"))).containsExactly(silver.vin());
        assertThat(find(branch, "&q=" + encoded("  line  ford "))).containsExactly(silver.vin());
        assertThat(find(branch, "&q=" + encoded(silver.vin().toLowerCase().substring(8))))
                .containsExactly(silver.vin());
        assertThat(find(branch, "&q=lot-" + branch)).containsExactly(silver.vin());
        assertThat(find(branch, "&q=" + encoded("silver red"))).isEmpty();
    }

    @Test
    void whatLooksLikeAWildcardIsAnOrdinaryCharacter() {
        var branch = world.aBranch();
        var odd = ACar.at(branch).with("trim", "100%_\\electric");
        world.inStock(odd);
        world.inStock(ACar.at(branch).with("trim", "100 electric"));

        for (var text : List.of("100%", "% 100", "100%_", "%_\\e")) {
            assertThat(find(branch, "&q=" + encoded(text))).as(text).containsExactly(odd.vin());
        }
        for (var signs : List.of("%", "_", "\\", "% _ -")) {
            assertThat(find(branch, "&q=" + encoded(signs))).as(signs).isEmpty();
        }
        assertThat(find(branch, "&q=" + encoded("' OR true --"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "newest, newest first",
        "price, cheapest first",
        "-price, dearest first",
        "year, oldest first",
        "-year, latest first",
        "odometer, least driven first",
        "-odometer, most driven first",
        "age, shortest on the lot first",
        "-age, longest on the lot first"
    })
    void everySortWalksAllPagesWithoutRepeatingOrMissingACar(String sort, String meaning) {
        var branch = world.aBranch();
        var prices = new String[] {"100.00", null, "20.00", "100.00", "3000.00", null, "20.00"};
        var cars = IntStream.range(0, prices.length)
                .mapToObj(index -> {
                    var car = ACar.at(branch).with("modelYear", 2010 + index % 3);
                    return vin(prices[index] == null ? car.unpriced() : car.price(prices[index]));
                })
                .toList();

        var seen = walk("/api/v1/vehicles?limit=2&branch=%s&q=%s&sort=%s"
                .formatted(branch, encoded("ford focus"), encoded(sort)));

        assertThat(seen.stream().map(car -> car.path("vin").asString()))
                .as(meaning)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(cars);
        assertThat(seen.stream().map(car -> sortKey(car, sort))).as(meaning).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "sort=cheapest, 400, sort",
        "cursor=rubbish!, 400, cursor",
        "cursor=AAAA, 400, cursor",
        "sort=price&cursor=bm8tcHJpY2Ufbm8taWQ, 400, cursor",
        "limit=0, 422, limit",
        "limit=201, 422, limit",
        "branch=a%00b, 422, branch",
        "limit=1000000000000, 400, limit",
        "limit=many, 400, limit",
        "status=SHINY, 400, status",
        "condition=SHINY, 400, condition",
        "minPrice=cheap, 400, minPrice",
        "minPrice=-1, 422, minPrice",
        "minYear=old, 400, minYear",
        "cursor=HjIwMjY, 400, cursor",
        "sort=age&cursor=KzEwMDAwMDAwMDAtMTItMzFUMDA6MDA6MDBaHzEyMw, 400, cursor",
        "status=AVAILABLE&status=SHINY, 400, status",
        "odometerUnit=FURLONG, 400, odometerUnit",
        "minOdometer=-1, 422, minOdometer",
        "minAge=-1, 422, minAge",
        "maxAge=1000000, 422, maxAge",
        "forSale=perhaps, 400, forSale"
    })
    void anImpossibleQuestionIsAnsweredWithWhatIsWrongWithIt(String query, int status, String part) {
        var answer = world.get(World.admin(), "/api/v1/vehicles?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains(part).doesNotContain("java", "springframework");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "city", "make", "model", "fuel"})
    void aCharacterThatNoTextHoldsIsRefused(String parameter) {
        var answer = world.get(World.admin(), "/api/v1/vehicles?%s=a%%00b".formatted(parameter));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void carsAreFoundByTheCityOfTheirBranchTheirBrandAndTheirStatus() {
        var here = world.aBranch();
        var there = world.aBranch();
        var city = "Sankt " + here;
        moveTo(city, here);
        moveTo("Elsewhere " + there, there);
        var older = vin(ACar.at(here).with("make", "Audi"));
        var newer = vin(ACar.at(here).with("make", "Audi"));
        vin(ACar.at(here));
        vin(ACar.at(there).with("make", "Audi"));

        var found = world.get(
                        World.admin(),
                        "/api/v1/vehicles?city=%s&make=audi&status=AVAILABLE".formatted(encoded(city.toUpperCase())))
                .json()
                .path("items");

        assertThat(found.valueStream().map(car -> car.path("vin").asString())).containsExactly(newer, older);
        assertThat(found.path(0).path("city").asString()).isEqualTo(city);
        assertThat(found.path(0).path("branchName").asString()).isEqualTo("Branch " + here);
        assertThat(world.get(World.admin(), "/api/v1/vehicles?city=Nowhere").text())
                .contains("\"items\":[]");
    }

    @Test
    void severalBranchesBrandsAndStatusesAreAlternatives() {
        var first = world.aBranch();
        var second = world.aBranch();
        var third = world.aBranch();
        var audi = vin(ACar.at(first).with("make", "Audi"));
        var ford = vin(ACar.at(second));
        var prepared = vin(ACar.at(second).with("make", "Fiat").with("status", "PREPARATION"));
        vin(ACar.at(third));

        assertThat(find(first, "&branch=" + second)).containsExactly(prepared, ford, audi);
        assertThat(find(first, "&branch=%s&make=audi&make=FORD".formatted(second)))
                .containsExactly(ford, audi);
        assertThat(find(first, "&branch=%s&status=PREPARATION&status=RESERVED".formatted(second)))
                .containsExactly(prepared);
    }

    @Test
    void carsAreFoundByTheirEquipmentDistanceAndDaysOnTheLot() {
        var branch = world.aBranch();
        var miles = vin(ACar.at(branch).with("odometer", Map.of("value", 10_000, "unit", "MI")));
        var kilometres = vin(ACar.at(branch).with("odometer", Map.of("value", 16_000, "unit", "KM")));
        change(
                miles,
                "fuel = 'HYBRID', transmission = 'AUTOMATIC', drivetrain = 'AWD', body_style = 'SUV', "
                        + "exterior_color = 'Silver', first_on_lot_at = now() - interval '40 days 1 hour'");
        vin(ACar.at(branch).unpriced());

        for (var filter : List.of(
                "fuel=hybrid", "transmission=AUTOMATIC", "drivetrain=awd", "bodyStyle=suv", "exteriorColor=silver")) {
            assertThat(find(branch, "&" + filter)).as(filter).containsExactly(miles);
        }
        assertThat(find(branch, "&maxOdometer=10000")).containsExactly(kilometres, miles);
        assertThat(find(branch, "&maxOdometer=9999")).containsExactly(kilometres);
        assertThat(find(branch, "&maxOdometer=16001&odometerUnit=KM")).containsExactly(kilometres);
        assertThat(find(branch, "&minOdometer=10000&maxOdometer=10000")).containsExactly(miles);
        assertThat(find(branch, "&minAge=40")).containsExactly(miles);
        assertThat(find(branch, "&minAge=41")).isEmpty();
        assertThat(find(branch, "&minAge=1&maxAge=40")).containsExactly(miles);
        assertThat(find(branch, "&maxAge=39")).hasSize(2);
        assertThat(find(branch, "&forSale=true")).containsExactly(kilometres, miles);
        assertThat(find(branch, "&forSale=false")).hasSize(1);
    }

    @Test
    void partOfAVinAndThePlateFindTheCar() {
        var branch = world.aBranch();
        var wanted = ACar.at(branch);
        var vin = vin(wanted);
        vin(ACar.at(branch));
        change(vin, "plate = 'XQ 471 ZJ'");

        assertThat(find(branch, "&q=" + vin.substring(11))).containsExactly(vin);
        assertThat(find(branch, "&q=" + vin.substring(14).toLowerCase())).contains(vin);
        assertThat(find(branch, "&q=" + encoded("471 zj"))).containsExactly(vin);
    }

    @Test
    void aLongWordHasToOccurWithItsBeginning() {
        var branch = world.aBranch();
        var bought = ACar.at(branch).with("stockNumber", "BOUGHT-734821");
        var taken = ACar.at(branch).with("stockNumber", "TAKEN-734821");
        world.inStock(bought);
        world.inStock(taken);

        assertThat(find(branch, "&q=734821")).containsExactlyInAnyOrder(bought.vin(), taken.vin());
        assertThat(find(branch, "&q=taken-734821")).containsExactly(taken.vin());
        assertThat(find(branch, "&q=" + bought.vin())).containsExactly(bought.vin());
    }

    @Test
    void aWordOfOneOrTwoCharactersHasToBeginAWord() {
        var branch = world.aBranch();
        var audi = vin(ACar.at(branch).with("make", "Audi").with("model", "A4 Avant"));
        vin(ACar.at(branch).with("model", "Ka4"));

        assertThat(find(branch, "&q=a4")).containsExactly(audi);
        assertThat(find(branch, "&q=" + encoded("a av"))).containsExactly(audi);
        assertThat(find(branch, "&q=1f")).hasSize(2);
        assertThat(find(branch, "&q=fa")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hundai santa, Hyundai, Santa Fe",
        "hyundai sante fe, Hyundai, Santa Fe",
        "mercdes, Mercedes-Benz, Sprinter",
        "chevorlet, Chevrolet, Impala",
        "volkswagon tiguan, Volkswagen, Tiguan",
        "porche, Porsche, Cayenne",
        "hundia, Hyundai, Tucson",
        "huyndai tuscon, Hyundai, Tucson",
        "frod mustnag, Ford, Mustang",
        "bwm, BMW, X5"
    })
    void misspeltWordsFindWhatWasMeant(String text, String make, String model) {
        var branch = world.aBranch();
        var meant = vin(ACar.at(branch).with("make", make).with("model", model));
        vin(ACar.at(branch).with("make", "Ford").with("model", "Focus"));

        var page = world.get(World.admin(), "/api/v1/vehicles?branch=%s&q=%s".formatted(branch, encoded(text)))
                .json();

        assertThat(page.path("items").valueStream().map(car -> car.path("vin").asString()))
                .containsExactly(meant);
        assertThat(page.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void whatOccursAsItIsTypedIsNotTakenForSomethingSimilar() {
        var branch = world.aBranch();
        vin(ACar.at(branch).with("exteriorColor", "Golden"));
        vin(ACar.at(world.aBranch()).with("make", "Volkswagen").with("model", "Golf"));

        var exact = world.get(World.admin(), "/api/v1/vehicles?q=golden&branch=" + branch)
                .text();
        var elsewhere = world.get(World.admin(), "/api/v1/vehicles?q=golf&branch=" + branch)
                .text();
        var nothing = world.get(World.admin(), "/api/v1/vehicles?q=qqqzzzxxx&branch=" + branch)
                .text();

        assertThat(exact).contains("Golden").doesNotContain("approximate");
        assertThat(elsewhere).contains("\"items\":[]").doesNotContain("approximate");
        assertThat(nothing).contains("\"items\":[]");
    }

    @Test
    void similarCarsAreListedPageByPage() {
        var branch = world.aBranch();
        var cars = IntStream.range(0, 5)
                .mapToObj(
                        index -> vin(ACar.at(branch).with("make", "Lamborghini").with("model", "Urus")))
                .toList();

        var pages = pages("/api/v1/vehicles?limit=2&q=lamborgini&branch=" + branch, "next");

        assertThat(vins(pages)).containsExactlyElementsOf(cars.reversed());
        assertThat(pages).hasSize(3).allMatch(page -> page.path("approximate").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "price", "-price", "year", "-year", "odometer", "-odometer", "age", "-age"})
    void theWayBackShowsTheSamePagesAsTheWayThere(String sort) {
        var branch = world.aBranch();
        IntStream.range(0, 7).forEach(index -> {
            var car = ACar.at(branch)
                    .with("modelYear", 2010 + index % 3)
                    .with("odometer", Map.of("value", 1_000 * (index % 4), "unit", index % 2 == 0 ? "MI" : "KM"));
            change(
                    vin(index % 3 == 0 ? car.unpriced() : car),
                    "first_on_lot_at = now() - interval '%d days'".formatted(index % 3));
        });

        var there = pages("/api/v1/vehicles?limit=2&branch=%s&sort=%s".formatted(branch, sort), "next");
        var back = pages(there.getLast().path("previous").asString(), "previous");

        assertThat(there).hasSize(4);
        assertThat(there.getFirst().has("previous")).isFalse();
        assertThat(there.getLast().has("next")).isFalse();
        assertThat(items(back))
                .containsExactlyElementsOf(items(there.subList(0, 3).reversed()));
        assertThat(back.getLast().has("previous")).isFalse();
        assertThat(items(pages(back.getLast().path("next").asString(), "next")))
                .containsExactlyElementsOf(items(there.subList(1, 4)));
    }

    @Test
    void carsThatArriveOnTheWayChangeNothingOnThePagesBetween() {
        var branch = world.aBranch();
        var known = IntStream.range(0, 6)
                .mapToObj(index -> vin(ACar.at(branch).with("modelYear", 2010 + index)))
                .toList();
        var first = "/api/v1/vehicles?limit=2&sort=year&branch=" + branch;

        var second =
                world.get(World.admin(), page(first).path("next").asString()).json();
        var beforeAll = vin(ACar.at(branch).with("modelYear", 2000));
        var afterAll = vin(ACar.at(branch).with("modelYear", 2020));
        var rest = pages(second.path("next").asString(), "next");
        var back = pages(rest.getLast().path("previous").asString(), "previous");

        assertThat(vins(rest)).containsExactly(known.get(4), known.get(5), afterAll);
        assertThat(back.stream().map(found -> vins(List.of(found))))
                .containsExactly(known.subList(4, 6), known.subList(2, 4), known.subList(0, 2), List.of(beforeAll));
    }

    @Test
    void facetsCountWhatEveryOtherFilterLeaves() {
        var branch = world.aBranch();
        var other = world.aBranch();
        var city = "Facet City " + branch;
        moveTo(city, branch, other);
        vin(ACar.at(branch)
                .with("make", "Audi")
                .with("model", "A4")
                .with("modelYear", 2019)
                .price("30000.00"));
        vin(ACar.at(branch)
                .with("make", "AUDI")
                .with("model", "Q5")
                .with("modelYear", 2012)
                .unpriced());
        vin(ACar.at(branch)
                .with("model", "Focus")
                .with("modelYear", 2014)
                .price("4999.99")
                .with("condition", "CPO"));
        vin(ACar.at(other)
                .with("bodyStyle", "SUV")
                .price("5000.00")
                .with("status", "PREPARATION")
                .with("fuel", "DIESEL"));

        var all = facets("city=" + encoded(city));
        assertThat(World.counts(all, "branch")).containsExactlyInAnyOrder(branch + " 3", other + " 1");
        assertThat(all.path("branch").path(0).path("label").asString()).isEqualTo("Branch " + branch);
        assertThat(World.counts(all, "make")).hasSize(2).allMatch(make -> make.endsWith(" 2"));
        assertThat(World.counts(all, "model")).isEmpty();
        assertThat(World.counts(all, "status")).containsExactly("AVAILABLE 3", "PREPARATION 1");
        assertThat(World.counts(all, "condition")).containsExactly("USED 3", "CPO 1");
        assertThat(World.counts(all, "bodyStyle")).containsExactly("SUV 1");
        assertThat(World.counts(all, "fuel")).containsExactly("DIESEL 1");
        assertThat(World.counts(all, "year")).containsExactly("2010-2014 3", "2015-2019 1");
        assertThat(World.counts(all, "price")).containsExactly("-4999.99 1", "5000-9999.99 1", "30000-39999.99 1");
        assertThat(World.counts(all, "city")).contains(city + " 4");

        var some = facets("city=%s&make=audi&status=AVAILABLE&minYear=2015".formatted(encoded(city)));
        assertThat(World.counts(some, "make")).as("not by make").containsExactly("Audi 1");
        assertThat(World.counts(some, "model")).containsExactly("A4 1");
        assertThat(World.counts(some, "year")).as("not by year").containsExactly("2010-2014 1", "2015-2019 1");
        assertThat(World.counts(some, "branch")).containsExactly(branch + " 1");

        var ofOne = facets("branch=" + branch + "&city=" + encoded(city) + "&make=ford");
        assertThat(World.counts(ofOne, "branch"))
                .as("not by branch")
                .containsExactlyInAnyOrder(branch + " 1", other + " 1");
        assertThat(World.counts(ofOne, "make")).as("not by make").containsExactlyInAnyOrder("AUDI 2", "Ford 1");
        assertThat(World.counts(ofOne, "status")).containsExactly("AVAILABLE 1");
    }

    @Test
    void facetsForgiveSpellingAsTheListDoes() {
        var branch = world.aBranch();
        vin(ACar.at(branch).with("make", "Maserati").with("model", "Ghibli"));
        vin(ACar.at(branch));

        var found = facets("q=masserati&branch=" + branch);

        assertThat(World.counts(found, "make")).containsExactly("Maserati 1");
        assertThat(found.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void everybodyWhoIsSignedInMaySearchAndNobodySeesCosts() {
        var branch = world.aBranch();
        world.aVehicleFor(branch);

        for (var role : Role.values()) {
            var token = TestTokens.tokenFor(role, role == Role.ADMIN ? null : branch);
            var found = world.get(token, "/api/v1/vehicles?branch=" + branch);
            assertThat(found.status()).as(role.name()).isEqualTo(200);
            assertThat(found.text()).contains("\"listPrice\"").doesNotContain("purchaseCost", "floorPrice", "12000");
            assertThat(world.get(token, "/api/v1/vehicles/facets?branch=" + branch)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(world.get("no-token", "/api/v1/vehicles").status()).isEqualTo(401);
        assertThat(world.get("no-token", "/api/v1/vehicles/facets").status()).isEqualTo(401);
    }

    private String vin(ACar car) {
        return world.inStock(car).path("vin").asString();
    }

    private Stream<String> find(String branch, String query) {
        return world.get(World.admin(), "/api/v1/vehicles?branch=" + branch + query)
                .json()
                .path("items")
                .valueStream()
                .map(car -> car.path("vin").asString());
    }

    private List<JsonNode> walk(String first) {
        return items(pages(first, "next"));
    }

    private List<JsonNode> pages(String first, String link) {
        var pages = new ArrayList<JsonNode>();
        for (var next = first; !next.isEmpty(); ) {
            var page = page(next);
            assertThat(page.path("items").size()).isBetween(1, 2);
            pages.add(page);
            next = page.path(link).asString("");
        }
        return pages;
    }

    private JsonNode page(String address) {
        return world.get(World.admin(), address).json();
    }

    private static List<JsonNode> items(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> page.path("items").valueStream()).toList();
    }

    private static List<String> vins(List<JsonNode> pages) {
        return items(pages).stream().map(car -> car.path("vin").asString()).toList();
    }

    private JsonNode facets(String query) {
        var answer = world.get(World.admin(), "/api/v1/vehicles/facets?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Changes columns that the request for a new car does not have. */
    private void change(String vin, String assignments) {
        jdbc.sql("UPDATE vehicles SET %s WHERE vin = :vin".formatted(assignments))
                .param("vin", vin)
                .update();
    }

    private void moveTo(String city, String... branches) {
        jdbc.sql("UPDATE branches SET city = :city WHERE code = ANY(:branches)")
                .param("city", city)
                .param("branches", branches)
                .update();
    }

    /** Returns a number that rises from car to car in the expected order; unpriced cars come last. */
    private static double sortKey(JsonNode car, String sort) {
        var unpriced = car.path("listPrice").isMissingNode();
        return switch (sort) {
            case "price" -> unpriced ? Double.MAX_VALUE : price(car);
            case "-price" -> unpriced ? Double.MAX_VALUE : -price(car);
            case "year" -> car.path("modelYear").asInt();
            case "-year" -> -car.path("modelYear").asInt();
            case "odometer" -> car.path("odometer").path("value").asInt();
            case "-odometer" -> -car.path("odometer").path("value").asInt();
            case "-age" -> Instant.parse(car.path("onLotSince").asString()).toEpochMilli();
            default -> -Instant.parse(car.path("acquiredAt").asString()).toEpochMilli();
        };
    }

    private static double price(JsonNode car) {
        return Double.parseDouble(car.path("listPrice").path("amount").asString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
