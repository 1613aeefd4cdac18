package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** Codes mean the same in capitals and in small letters, with blanks around them, wherever they are sent. */
@InventoryIT
class CodesIT {

    private static final String IMPORTS = "/api/v1/vehicle-imports";

    private final World world;
    private final Api api;

    private String branch = "";
    private String sku = "";
    private String vin = "";

    CodesIT(World world, Environment environment) {
        this.world = world;
        this.api = new Api(() -> environment.getRequiredProperty("local.server.port", Integer.class), null);
    }

    @BeforeEach
    void fillABranch() {
        branch = world.aBranch();
        sku = world.aProductWith(branch, 50);
        vin = world.aVehicleFor(branch);
        admin().put(in("/api/v1/reorder-rules/{branch}/{sku}"), "{'minimum':1,'target':5}")
                .requireStatus(200);
        admin().post("/api/v1/vehicle-reorder-rules", in("{'branch':'{branch}','make':'Ford','minimum':1,'target':5}"))
                .requireStatus(201);
        admin().post("/api/v1/holds", in("{'branch':'{branch}','customer':{'name':'Maria'},'lines':[{'vin':'{vin}'}]}"))
                .requireStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/drift-report?branch={branch}",
                "/api/v1/holds?branch={branch}",
                "/api/v1/holds?sku={sku}",
                "/api/v1/movements?branch={branch}",
                "/api/v1/movements?sku={sku}",
                "/api/v1/movements?vin={vin}",
                "/api/v1/products/{sku}",
                "/api/v1/reorder-rules?branch={branch}",
                "/api/v1/reorder-rules/{branch}/{sku}",
                "/api/v1/stock-levels?branch={branch}",
                "/api/v1/stock-levels?sku={sku}",
                "/api/v1/stock-levels/as-of?branch={branch}&at=2026-01-01T00:00:00Z",
                "/api/v1/stock-levels/facets?branch={branch}&sku={sku}",
                "/api/v1/vehicle-reorder-rules?branch={branch}",
                "/api/v1/vehicles?branch={branch}",
                "/api/v1/vehicles?branch=ZZZ&branch={branch}",
                "/api/v1/vehicles/as-of?branch={branch}&at=2026-01-01T00:00:00Z",
                "/api/v1/vehicles/facets?branch={branch}",
                "/api/v1/vins/{vin}",
                "/api/v1/waiting-list-entries?branch={branch}"
            })
    void readingFindsTheSame(String path) {
        var expected = admin().get(in(path)).requireStatus(200).json();

        assertThat(admin().get(asTyped(path, "%20")).requireStatus(200).json()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            POST   | 201 | /api/v1/stock-receipts         | {'branch':'{branch}','lines':[{'sku':'{sku}','quantity':3}]}
            POST   | 201 | /api/v1/stock-issues           | {'branch':'{branch}','reason':'Workshop','lines':[{'sku':'{sku}','quantity':1}]}
            POST   | 201 | /api/v1/stock-returns          | {'branch':'{branch}','reference':'Sale','lines':[{'sku':'{sku}','quantity':1}]}
            POST   | 201 | /api/v1/stock-adjustments      | {'branch':'{branch}','sku':'{sku}','change':1,'reason':'Found'}
            POST   | 201 | /api/v1/holds                  | {'branch':'{branch}','customer':{'name':'Maria'},'lines':[{'sku':'{sku}','quantity':1}]}
            POST   | 409 | /api/v1/holds                  | {'branch':'{branch}','customer':{'name':'Maria'},'lines':[{'vin':'{vin}'}]}
            POST   | 409 | /api/v1/products               | {'sku':'{sku}','name':'Pads','price':{'amount':'1.00','currency':'USD'}}
            POST   | 409 | /api/v1/vehicle-reorder-rules  | {'branch':'{branch}','make':'Ford','minimum':1,'target':5}
            POST   | 409 | /api/v1/drift-report/repairs   | {'branch':'{branch}','sku':'{sku}','reason':'Checked'}
            PUT    | 200 | /api/v1/products/{sku}         | {'name':'Pads','price':{'amount':'1.00','currency':'USD'}}
            DELETE | 409 | /api/v1/products/{sku}         |
            POST   | 200 | /api/v1/products/{sku}/reactivation |
            PUT    | 200 | /api/v1/reorder-rules/{branch}/{sku} | {'minimum':2,'target':6}
            DELETE | 204 | /api/v1/reorder-rules/{branch}/{sku} |
            """)
    void whatIsDoneIsDoneToTheSame(String method, int status, String path, String body) {
        var done = send(method, asTyped(path, "%20"), body == null ? "" : asTyped(body, " "));

        done.requireStatus(status);
        if (status == 409) {
            assertThat(done.text()).containsAnyOf(sku, vin, "Ford");
        } else if (status == 201) {
            assertThat(done.text()).contains("\"%s\"".formatted(branch), "\"%s\"".formatted(sku));
        }
    }

    @Test
    void aProductIsAddedInCapitals() {
        var added = admin().post(
                        "/api/v1/products",
                        "{'sku':' new-%s','name':'New','price':{'amount':'1.00','currency':'USD'}}"
                                .formatted(sku.toLowerCase(Locale.ROOT)))
                .requireStatus(201);

        assertThat(added.string("sku")).isEqualTo("NEW-" + sku);
        assertThat(added.header("Location")).isEqualTo("/api/v1/products/NEW-" + sku);
    }

    @Test
    void aVehicleIsEnteredInCapitals() {
        var newVin = World.aVin();
        var number = "T-" + newVin.substring(11);
        var car = ACar.at(" %s ".formatted(branch.toLowerCase(Locale.ROOT)))
                .with("vin", " " + newVin.toLowerCase(Locale.ROOT))
                .with("stockNumber", " " + number.toLowerCase(Locale.ROOT) + " ")
                .with("plate", " ph-" + newVin.substring(11).toLowerCase(Locale.ROOT));

        var entered = world.inStock(car);

        assertThat(Stream.of("branch", "vin", "stockNumber", "plate")
                        .map(field -> entered.path(field).asString()))
                .containsExactly(branch, newVin, number, "PH" + newVin.substring(11));
    }

    @Test
    void aVehicleIsEditedInCapitals() {
        var car = world.inStock(ACar.at(branch));
        var digits = car.path("vin").asString().substring(11);
        var path = "/api/v1/vehicles/" + car.path("id").asString();
        var fields = ACar.edited(car);
        fields.put("stockNumber", " e-%s ".formatted(digits));
        fields.put("plate", "ed " + digits);

        var edited = admin().put(path, world.write(fields), "If-Match", "*").requireStatus(200);

        assertThat(edited.string("stockNumber")).isEqualTo("E-" + digits);
        assertThat(edited.string("plate")).isEqualTo("ED" + digits);
        var corrected = World.aVin();
        assertThat(admin().post(
                                path + "/vin-correction",
                                "{'vin':' %s','reason':'Misread'}".formatted(corrected.toLowerCase(Locale.ROOT)),
                                "If-Match",
                                "*")
                        .requireStatus(200)
                        .string("vin"))
                .isEqualTo(corrected);
    }

    @Test
    void rowsAreImportedInCapitals() {
        var newVin = World.aVin();
        var number = "I-" + newVin.substring(11);
        var file = "price,brand,model,year,mileage,color,vin,lot\n0,ford,focus,2013,100,red, %s , %s \n"
                .formatted(newVin.toLowerCase(Locale.ROOT), number.toLowerCase(Locale.ROOT));

        var answer = world.upload(
                World.admin(), IMPORTS, "cars.csv", file, " %s ".formatted(branch.toLowerCase(Locale.ROOT)));

        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(1);
        var car = admin().get("/api/v1/vehicles?q=" + newVin).items().getFirst();
        assertThat(Stream.of("branch", "vin", "stockNumber")
                        .map(field -> car.path(field).asString()))
                .containsExactly(branch, newVin, number);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/holds?branch=P1, branch, INVALID",
        "/api/v1/holds?sku=a%20b, sku, INVALID",
        "/api/v1/movements?branch=, branch, INVALID",
        "/api/v1/movements?vin=123, vin, INVALID_VIN",
        "/api/v1/stock-levels?sku=-, sku, INVALID",
        "/api/v1/vehicles?branch=PHL&branch=P1, branch, INVALID",
        "/api/v1/vehicles/as-of?branch=P1&at=2026-01-01T00:00:00Z, branch, INVALID",
        "/api/v1/vins/123, vin, INVALID_VIN"
    })
    void aParameterThatIsNoCodeIsNamed(String path, String parameter, String code) {
        var refused = admin().get(path).requireStatus(422);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /api/v1/stock-receipts | branch       | {'branch':'P1','lines':[{'sku':'A','quantity':3}]}
            /api/v1/stock-receipts | lines[1].sku | {'branch':'PHL','lines':[{'sku':'A','quantity':3},{'sku':'-','quantity':3}]}
            /api/v1/products       | sku          | {'sku':'a b','name':'Pads','price':{'amount':'1.00','currency':'USD'}}
            /api/v1/products       | sku          | {'sku':' ','name':'Pads','price':{'amount':'1.00','currency':'USD'}}
            """)
    void aFieldThatIsNoCodeIsNamed(String path, String field, String body) {
        var refused = admin().post(path, body).requireStatus(422);

        assertThat(refused.code()).isEqualTo("INVALID");
        assertThat(refused.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/-", "/api/v1/reorder-rules/P1/A", "/api/v1/reorder-rules/PHL/-"})
    void whatIsNoCodeNamesNothingInAPath(String path) {
        admin().get(path).requireProblem(404, "NOT_FOUND", "There is no");
    }

    private Api admin() {
        return api.as(World.admin());
    }

    private Answer send(String method, String path, String body) {
        return switch (method) {
            case "POST" -> body.isEmpty() ? admin().post(path) : admin().post(path, body);
            case "PUT" -> admin().put(path, body, "If-Match", "*");
            default -> admin().delete(path);
        };
    }

    private String in(String text) {
        return text.replace("{branch}", branch).replace("{sku}", sku).replace("{vin}", vin);
    }

    private String asTyped(String text, String blank) {
        return text.replace("{branch}", blank + branch.toLowerCase(Locale.ROOT) + blank)
                .replace("{sku}", blank + sku.toLowerCase(Locale.ROOT) + blank)
                .replace("{vin}", blank + vin.toLowerCase(Locale.ROOT) + blank);
    }
}
