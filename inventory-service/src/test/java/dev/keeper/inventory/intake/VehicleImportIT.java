package dev.keeper.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@InventoryIT
class VehicleImportIT {

    private static final String IMPORTS = "/api/v1/vehicle-imports";
    private static final String HEADINGS = "price,brand,model,year,mileage,color,vin,state\n";

    private final World world;
    private final LedgerCheck ledgerCheck;

    VehicleImportIT(World world, LedgerCheck ledgerCheck) {
        this.world = world;
        this.ledgerCheck = ledgerCheck;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void everyRowIsAnsweredAndTheGoodOnesComeIntoStockWhereTheirRegionBelongs() {
        var north = world.aBranch("north keeperland");
        var south = world.aBranch("south keeperland");
        var file = resource("/listings.csv");

        var first = run(World.admin(), file, null);
        var again = run(World.admin(), file, null);

        assertThat(first.path("rows").asInt()).isEqualTo(17);
        assertThat(first.path("accepted").asInt()).isEqualTo(5);
        assertThat(first.path("refused").asInt()).isEqualTo(12);
        assertThat(first.path("fileName").asString()).isEqualTo("cars.csv");
        assertThat(first.path("startedBy").asString()).isEqualTo("Test ADMIN");
        assertThat(rows(first, "?limit=200").map(VehicleImportIT::summary))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 ACCEPTED",
                        "3 VIN_REPEATED",
                        "4 INVALID_VIN",
                        "5 NO_BRANCH",
                        "6 INVALID",
                        "7 INVALID",
                        "8 INVALID",
                        "9 ACCEPTED",
                        "10 INVALID_VIN",
                        "11 ACCEPTED",
                        "12 INVALID_VIN",
                        "13 INVALID",
                        "14 STOCK_NUMBER_REPLACED",
                        "15 INVALID",
                        "16 INVALID",
                        "17 INVALID");
        assertThat(rows(first, "?limit=200")
                        .filter(row -> row.path("code").isString())
                        .map(row -> row.path("message").asString()))
                .contains(
                        "An earlier row of the file is about the same vehicle.",
                        "'1Q87T3N166389' is no VIN: A VIN has 17 characters, this has 13.",
                        "No branch is responsible for 'atlantis'.",
                        "'next year' in year is no whole number.",
                        "The price '-100' is negative.",
                        "The color has to have 1 to 60 characters.",
                        "The row has more fields than the file has headings.",
                        "The price 'many' is no number.",
                        "'lot 16' in lot is no stock number.");
        assertThat(cars(north).map(car -> car.replaceAll("K\\d+", "(given)")))
                .containsExactlyInAnyOrder(
                        "Toyota Land Cruiser 2008 L-90000 for sale", "Ford Focus 2009 (given) for sale");
        assertThat(rows(first, "?outcome=ACCEPTED")
                        .map(row -> row.path("message").asString("")))
                .anyMatch(message -> message.startsWith("The stock number L-90000 is taken; the vehicle got K"));
        assertThat(cars(south).map(car -> car.replaceAll("K\\d+", "(given)")))
                .containsExactlyInAnyOrder(
                        "BMW 3 Series 2015 L-90001 not for sale",
                        "Ford F-150, Crew Cab 2010 L-90008 for sale",
                        "Volkswagen Tiguan 2014 (given) for sale");
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(rows(again, "?outcome=REFUSED&limit=2").map(VehicleImportIT::summary))
                .startsWith("1 VIN_IN_STOCK", "2 VIN_IN_STOCK")
                .hasSize(17);
        world.assertTheSameBothWays("/api/v1/vehicle-imports/%s/rows?outcome=REFUSED&limit=7"
                .formatted(again.path("id").asString()));
        assertThat(rows(again, "").map(row -> row.path("message").asString()))
                .contains("The vehicle is in stock already, at branch %s.".formatted(north));
    }

    @Test
    void withABranchAllRowsGoThere() {
        var branch = world.aBranch();
        var content = HEADINGS + row(World.aVin(), "atlantis") + row(World.aVin(), "");

        assertThat(run(World.admin(), content, branch).path("accepted").asInt()).isEqualTo(2);

        assertThat(cars(branch)).hasSize(2);
    }

    @Test
    void whatASpreadsheetWritesIsUnderstood() {
        var branch = world.aBranch();
        var content = "\uFEFF" + (HEADINGS + row(World.aVin(), "") + "\n").replace("\n", "\r\n");

        assertThat(run(World.admin(), content, branch).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void anAssistantImportsOnlyIntoTheirOwnBranch() {
        var here = world.aBranch("assistants' land");
        var there = world.aBranch("foreign land");
        var assistant = TestTokens.tokenFor(Role.ASSISTANT, here);
        var content =
                HEADINGS + unpricedRow(World.aVin(), "assistants' land") + unpricedRow(World.aVin(), "foreign land");

        var byRegion = run(assistant, content, null);
        var elsewhere = world.upload(assistant, IMPORTS, "cars.csv", content, there);

        assertThat(rows(byRegion, "").map(VehicleImportIT::summary)).containsExactly("1 ACCEPTED", "2 FORBIDDEN");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(cars(there)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoMayAddCarsImportsThem(Role role) {
        var branch = world.aBranch();
        var token = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
        var may = role.actsEverywhere()
                || List.of(Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT)
                        .contains(role);
        var content = HEADINGS + row(World.aVin(), "");

        assertThat(world.upload(token, IMPORTS, "cars.csv", content, branch).status())
                .isEqualTo(may ? 201 : 403);
        assertThat(world.upload(token, IMPORTS, "cars.csv", content, null).status())
                .isEqualTo(may ? 201 : 403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER", "BRANCH_MANAGER", "SALES_MANAGER", "ASSISTANT"})
    void aPriceIsImportedOnlyForThoseWhoMayChangePrices(Role role) {
        var branch = world.aBranch();
        var token = TestTokens.tokenFor(role, role.actsEverywhere() ? null : branch);
        var content = HEADINGS + row(World.aVin(), "") + unpricedRow(World.aVin(), "");

        var answers = rows(run(token, content, branch), "").toList();

        var priced = role == Role.ASSISTANT ? "1 FORBIDDEN" : "1 ACCEPTED";
        assertThat(answers).extracting(VehicleImportIT::summary).containsExactly(priced, "2 ACCEPTED");
        if (role == Role.ASSISTANT) {
            assertThat(answers.getFirst().path("message").asString())
                    .isEqualTo("You may not price vehicles at branch %s; write 0 for a vehicle without a price."
                            .formatted(branch));
        }
        assertThat(cars(branch)).hasSize(role == Role.ASSISTANT ? 1 : 2);
    }

    @Test
    void anImportIsShownToWhoeverStartedItAndToThoseWhoActEverywhere() {
        var branch = world.aBranch();
        var starter = TestTokens.tokenFor(Role.ASSISTANT, branch);
        var colleague = TestTokens.tokenFor(Role.BRANCH_MANAGER, branch);
        var finished = run(starter, HEADINGS + row(World.aVin(), ""), branch);
        var path = IMPORTS + "/" + finished.path("id").asString();

        assertThat(world.get(starter, path).json()).isEqualTo(finished);
        assertThat(world.get(World.admin(), path).json()).isEqualTo(finished);
        assertThat(world.get(colleague, path).status()).isEqualTo(404);
        assertThat(world.get(colleague, path + "/rows").status()).isEqualTo(404);
        assertThat(world.get(starter, path + "/rows?outcome=PERHAPS").status()).isEqualTo(400);
    }

    @Test
    void whatIsNoListOfCarsIsUnreadable() {
        var branch = world.aBranch();

        assertUnreadable("", branch, "no rows");
        assertUnreadable(HEADINGS, branch, "no rows");
        assertUnreadable("price,brand\n1,ford\n", branch, "no column color, mileage, model, vin, year");
        assertUnreadable(HEADINGS + "1,\"ford", branch, "cannot be read");
        assertUnreadable(HEADINGS + "x\n".repeat(10_001), branch, "more than 10000 rows");
        assertUnreadable(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', (byte) 0xff}, branch, "cannot be read");
        assertThat(world.upload(World.admin(), IMPORTS, "cars.csv", HEADINGS + row(World.aVin(), ""), "NOWHR")
                        .text())
                .contains("UNKNOWN_BRANCH");
    }

    @Test
    void tooLargeAFileIsRefused() {
        var file = new byte[21 * 1024 * 1024 - 1_000];
        var branch = world.aBranch();

        for (var headers : List.of(new String[0], new String[] {"Idempotency-Key", "large-" + branch})) {
            var answer = world.upload(World.admin(), IMPORTS, "cars.csv", file, branch, headers);
            assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            assertThat(answer.text()).contains("\"code\":\"TOO_LARGE\"");
        }
    }

    @Test
    void anImportThatIsSentTwiceWithItsKeyIsRunOnce() {
        var branch = world.aBranch();
        var content = HEADINGS + row(World.aVin(), "");
        var key = "import-" + branch;

        var first = upload(content, branch, key);
        var again = upload(content, branch, key);
        var other = upload(content + row(World.aVin(), ""), branch, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text()).contains("\"accepted\":1");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("IDEMPOTENCY_KEY_REUSED");
        assertThat(cars(branch)).hasSize(1);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "KEEPER_LISTINGS_FILE", matches = ".+")
    void theRealListingsComeIntoStock() throws IOException {
        var file = Path.of(System.getenv("KEEPER_LISTINGS_FILE"));
        var branch = world.aBranch(statesIn(file));

        var finished = run(World.admin(), Files.readString(file), null);

        assertThat(finished.path("rows").asInt()).isEqualTo(2_499);
        assertThat(finished.path("accepted").asInt()).isEqualTo(2_494);
        assertThat(rows(finished, "?outcome=REFUSED")
                        .map(VehicleImportIT::summary)
                        .map(summary -> summary.replaceAll("\\d+ ", "")))
                .containsExactlyInAnyOrder(
                        "VIN_REPEATED", "VIN_REPEATED", "VIN_REPEATED", "VIN_REPEATED", "INVALID_VIN");
        assertThat(cars(branch)).hasSize(2_494);
        assertThat(cars(branch).filter(car -> car.endsWith("not for sale"))).hasSize(42);
    }

    private static String[] statesIn(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> row.getField("state").strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toArray(String[]::new);
        }
    }

    private static String unpricedRow(String vin, String state) {
        return row(vin, state).replaceFirst("9900", "0");
    }

    private static String row(String vin, String state) {
        return "9900,ford,focus,2013,42000,blue,%s,%s\n".formatted(vin, state);
    }

    private JsonNode run(String token, String content, @Nullable String branch) {
        var answer = world.upload(token, IMPORTS, "cars.csv", content, branch);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer upload(String content, String branch, String key) {
        return world.upload(World.admin(), IMPORTS, "cars.csv", content, branch, "Idempotency-Key", key);
    }

    private void assertUnreadable(String content, String branch, String reason) {
        assertUnreadable(content.getBytes(StandardCharsets.UTF_8), branch, reason);
    }

    private void assertUnreadable(byte[] content, String branch, String reason) {
        var answer = world.upload(World.admin(), IMPORTS, "cars.csv", content, branch);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("UNREADABLE_FILE", reason);
    }

    /** Returns all rows of an import, page by page. */
    private Stream<JsonNode> rows(JsonNode finished, String query) {
        return walk(IMPORTS + "/" + finished.path("id").asString() + "/rows" + query).stream();
    }

    private Stream<String> cars(String branch) {
        return walk("/api/v1/vehicles?limit=200&branch=" + branch).stream()
                .map(car -> "%s %s %d %s %s"
                        .formatted(
                                car.path("make").asString(),
                                car.path("model").asString(),
                                car.path("modelYear").asInt(),
                                car.path("stockNumber").asString(),
                                car.path("forSale").asBoolean() ? "for sale" : "not for sale"));
    }

    private List<JsonNode> walk(String first) {
        var seen = new ArrayList<JsonNode>();
        for (var next = first; !next.isEmpty(); ) {
            var page = world.get(World.admin(), next).json();
            page.path("items").forEach(seen::add);
            next = page.path("next").asString("");
        }
        return seen;
    }

    private static String summary(JsonNode row) {
        return row.path("row").asInt()
                + " "
                + row.path("code").asString(row.path("outcome").asString());
    }

    private static String resource(String name) {
        try (var content = VehicleImportIT.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
