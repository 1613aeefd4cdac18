package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.ACar;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleSearchIT {

    private static final int MANY = 3_000;

    private final World world;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VehicleSearchIT(World world, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.world = world;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
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

        for (var text : List.of("%", "_", "\\", "100%_", "%_\\e")) {
            assertThat(find(branch, "&q=" + encoded(text))).as(text).containsExactly(odd.vin());
        }
        assertThat(find(branch, "&q=" + encoded("' OR true --"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "newest, newest first",
        "price, cheapest first",
        "-price, dearest first",
        "year, oldest first",
        "-year, latest first"
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
        "limit=1000000000000, 400, limit",
        "limit=many, 400, limit",
        "status=SHINY, 400, status",
        "condition=SHINY, 400, condition",
        "minPrice=cheap, 400, minPrice",
        "minPrice=-1, 422, minPrice",
        "minYear=old, 400, minYear"
    })
    void anImpossibleQuestionIsAnsweredWithWhatIsWrongWithIt(String query, int status, String part) {
        var answer = world.get(World.admin(), "/api/v1/vehicles?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(part).doesNotContain("java", "springframework");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "branch", "make", "model"})
    void aCharacterThatNoTextHoldsIsRefused(String parameter) {
        var answer = world.get(World.admin(), "/api/v1/vehicles?%s=%%00".formatted(parameter));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void everyListHasItsIndex() {
        var branch = world.aBranch();
        manyCarsAt(branch, world.aBranch(), world.aBranch(), world.aBranch());

        assertThat(plan(filter(null, null, null), VehicleSort.NEWEST)).contains("ix_vehicles_newest ");
        assertThat(plan(filter(branch, null, null), VehicleSort.NEWEST)).contains("ix_vehicles_newest_of_branch ");
        assertThat(plan(filter(null, "Rare", null), VehicleSort.NEWEST)).contains("ix_vehicles_make ");
        assertThat(plan(filter(null, null, null), VehicleSort.CHEAPEST)).contains("ix_vehicles_cheapest ");
        assertThat(plan(filter(null, null, null), VehicleSort.DEAREST)).contains("ix_vehicles_dearest ");
        assertThat(plan(filter(null, null, null), VehicleSort.OLDEST_MODEL)).contains("ix_vehicles_model_year ");
        assertThat(plan(filter(null, null, null), VehicleSort.NEWEST_MODEL)).contains("ix_vehicles_model_year ");
        assertThat(plan(filter(null, null, "99900001234"), VehicleSort.NEWEST)).contains("ix_vehicles_search_text ");
    }

    private void manyCarsAt(String... branches) {
        jdbc.sql("""
                        INSERT INTO vehicles (id, version, vin, stock_number, branch_code, make, model, model_year,
                            condition, status, source, title_status, odometer, odometer_unit, currency, list_price,
                            acquired_at)
                        SELECT uuidv7(), 0, '9BWZZZ' || lpad((99900000000 + n)::text, 11, '0'), (:branches)[n % 4 + 1] || '-' || n,
                            (:branches)[n % 4 + 1], CASE WHEN n % 1000 = 0 THEN 'Rare' ELSE 'Common' END, 'Model ' || n % 50,
                            1990 + n % 30, 'USED', 'AVAILABLE', 'AUCTION', 'CLEAN', n, 'KM', 'USD',
                            CASE WHEN n % 20 > 0 THEN n + 0.5 END, timestamptz '2020-01-01' + n * interval '1 minute'
                        FROM generate_series(1, :many) AS n
                        """).param("branches", branches).param("many", MANY).update();
        jdbc.sql("SELECT gin_clean_pending_list('ix_vehicles_search_text')")
                .query()
                .singleValue();
        jdbc.sql("ANALYZE vehicles").update();
    }

    /** How PostgreSQL reads a following page, when it may not read the whole table. */
    private String plan(VehicleFilter filter, VehicleSort sort) {
        return transaction.execute(status -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            var position = sort.cursorAt(someCar());
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN " + VehicleSearch.statement(filter, sort, true))
                            .params(filter.parameters())
                            .param("afterKey", sort.keyOf(position))
                            .param("afterId", position.uuid(1))
                            .param("limit", 51)
                            .query(String.class)
                            .list());
        });
    }

    private VehicleSummary someCar() {
        return jdbc.sql("SELECT %s FROM vehicles WHERE make = 'Common' AND list_price > 0 ORDER BY vin DESC LIMIT 1"
                        .formatted(VehicleSummary.COLUMNS))
                .query((row, number) -> VehicleSummary.from(row))
                .single();
    }

    private static VehicleFilter filter(@Nullable String branch, @Nullable String make, @Nullable String text) {
        return new VehicleFilter(branch, make, null, null, null, null, null, null, null, text);
    }

    private String vin(ACar car) {
        return world.inStock(car).path("vin").asString();
    }

    private Stream<String> find(String branch, String query) {
        return world.json(world.get(World.admin(), "/api/v1/vehicles?branch=" + branch + query))
                .path("items")
                .valueStream()
                .map(car -> car.path("vin").asString());
    }

    private List<JsonNode> walk(String first) {
        var seen = new ArrayList<JsonNode>();
        for (var next = first; !next.isEmpty(); ) {
            var page = world.json(world.get(World.admin(), next));
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items").forEach(seen::add);
            next = page.path("next").asString("");
        }
        return seen;
    }

    /** A number that rises from car to car when the list is sorted as it should be; unpriced cars come last. */
    private static double sortKey(JsonNode car, String sort) {
        var unpriced = car.path("listPrice").isMissingNode();
        return switch (sort) {
            case "price" -> unpriced ? Double.MAX_VALUE : price(car);
            case "-price" -> unpriced ? Double.MAX_VALUE : -price(car);
            case "year" -> car.path("modelYear").asInt();
            case "-year" -> -car.path("modelYear").asInt();
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
