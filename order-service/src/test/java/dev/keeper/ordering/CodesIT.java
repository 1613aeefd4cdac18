package dev.keeper.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes mean the same in capitals and in small letters, with blanks around them, wherever they are sent. */
class CodesIT extends RunningOrderService {

    private static final String SKU = "BRK-PAD-01";
    private static final LocalDate DAY = LocalDate.now().plusYears(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/appointments?branch={branch}&vin={vin}",
                "/api/v1/appointments/free-slots?branch={branch}&kind=VISIT&day={day}&vin={vin}",
                "/api/v1/opening-hours/{branch}",
                "/api/v1/orders?branch={branch}",
                "/api/v1/orders?branch={branch}&vin={vin}",
                "/api/v1/orders?branch={branch}&sku={sku}",
                "/api/v1/reports/best-sellers?from=2026-01-01&to=2026-01-31&branch={branch}",
                "/api/v1/reports/performance?from=2026-01-01&to=2026-01-31&branch={branch}",
                "/api/v1/reports/sales?from=2026-01-01&to=2026-01-31&by=day&branch={branch}"
            })
    void readingFindsTheSame(String path) {
        registerBranches("CDE");
        placed(as(Role.BRANCH_MANAGER, "CDE"), carAndPads("CDE", aCustomer()));
        var admin = as(Role.ADMIN, null);
        var expected = admin.get(in(path)).requireStatus(200).json();

        assertThat(admin.get(asTyped(path, "%20")).requireStatus(200).json()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'draft':true,"})
    void anOrderIsPlacedInCapitals(String draft) {
        registerBranches("CDE");
        var body = "{" + draft + "'branch':'{branch}','customerId':'" + aCustomer()
                + "','lines':[{'vin':'{vin}'},{'sku':'{sku}','quantity':2}]}";

        var order = as(Role.ADMIN, null)
                .post("/api/v1/orders", asTyped(body, " "))
                .requireStatus(201)
                .json();

        assertThat(order.path("branch").asString()).isEqualTo("CDE");
        assertThat(order.path("number").asString()).startsWith("CDE-");
        assertThat(order.path("lines").path(0).path("vin").asString()).isEqualTo(VIN);
        assertThat(order.path("lines").path(1).path("sku").asString()).isEqualTo(SKU);
    }

    @Test
    void aDraftIsRevisedInCapitals() {
        var draft = placed(asAnna(), pads("PHL", aCustomer()).replaceFirst("\\{", "{'draft':true,"));

        var revised = asAnna().put(
                        address(draft), asTyped("{'lines':[{'sku':'{sku}','quantity':3}]}", " "), "If-Match", "*")
                .requireStatus(200);

        assertThat(revised.json().path("lines").path(0).path("sku").asString()).isEqualTo(SKU);
    }

    @Test
    void anAppointmentIsBookedAndChangedInCapitals() {
        registerBranches("CDE");
        var admin = as(Role.ADMIN, null);
        var time = DAY.plusDays(7L - DAY.getDayOfWeek().getValue()).plusDays(3);
        var body = "{'branch':'{branch}','kind':'VISIT','customerName':'Maria','vin':'{vin}',"
                + "'start':'%sT15:00:00Z','end':'%sT15:30:00Z'}".formatted(time, time);

        var booked = admin.post("/api/v1/appointments", asTyped(body, " ")).requireStatus(201);

        assertThat(booked.string("branch")).isEqualTo("CDE");
        assertThat(booked.string("vin")).isEqualTo(VIN);
        var path = "/api/v1/appointments/" + booked.string("id");
        var change = asTyped("{'kind':'VISIT','customerName':'Maria','vin':'{vin}'}", " ");
        assertThat(admin.put(path, change, "If-Match", "*").requireStatus(200).string("vin"))
                .isEqualTo(VIN);
        admin.post(path + "/cancellation", "{'reason':'Over.'}").requireStatus(200);
    }

    @Test
    void openingHoursAreSetOfTheSameBranch() {
        registerBranches("CDE");
        var admin = as(Role.ADMIN, null);

        var set = admin.put(asTyped("/api/v1/opening-hours/{branch}", "%20"), "{'week':[]}", "If-Match", "*");

        assertThat(set.requireStatus(200).string("branch")).isEqualTo("CDE");
        jdbc.sql("DELETE FROM opening_hours WHERE branch = 'CDE'").update();
    }

    @Test
    void aCustomerIsOfTheSameBranch() {
        registerBranches("CDE");
        var admin = as(Role.ADMIN, null);
        var body = asTyped("{'kind':'PRIVATE','firstName':'Maria','lastName':'Coded','branch':'{branch}'}", " ");

        var registered = admin.post("/api/v1/customers", body).requireStatus(201);

        assertThat(registered.string("branch")).isEqualTo("CDE");
        assertThat(admin.put("/api/v1/customers/" + registered.string("id"), body, "If-Match", "*")
                        .requireStatus(200)
                        .string("branch"))
                .isEqualTo("CDE");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/appointments?branch=P1, branch",
        "/api/v1/appointments?vin=123, vin",
        "/api/v1/appointments/free-slots?branch=&kind=VISIT&day=2027-01-12, branch",
        "/api/v1/orders?branch=PHILADELPHIA, branch",
        "/api/v1/orders?vin=123, vin",
        "/api/v1/orders?sku=-, sku",
        "/api/v1/reports/sales?from=2026-01-01&to=2026-01-31&by=day&branch=P-1, branch",
        "/api/v1/reports/performance?from=2026-01-01&to=2026-01-31&branch=P, branch"
    })
    void aParameterThatIsNoCodeIsNamed(String path, String parameter) {
        var refused = as(Role.ADMIN, null).get(path);

        assertInvalid(refused, parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /api/v1/orders       | branch       | {'branch':'P1','lines':[{'sku':'A','quantity':3}]}
            /api/v1/orders       | branch       | {'branch':' ','lines':[{'sku':'A','quantity':3}]}
            /api/v1/orders       | lines[1].sku | {'branch':'PHL','lines':[{'sku':'A','quantity':3},{'sku':'-','quantity':3}]}
            /api/v1/orders       | lines[0].vin | {'branch':'PHL','lines':[{'vin':'123'}]}
            /api/v1/customers    | branch       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Coded','branch':'P1'}
            /api/v1/appointments | vin          | {'branch':'PHL','kind':'VISIT','vin':'123'}
            """)
    void aFieldThatIsNoCodeIsNamed(String path, String field, String body) {
        assertInvalid(as(Role.ADMIN, null).post(path, body), field);
    }

    @Test
    void whatIsNoCodeNamesNothingInAPath() {
        as(Role.ADMIN, null).get("/api/v1/opening-hours/P1").requireProblem(404, "NOT_FOUND", "There is no branch P1.");
    }

    private static void assertInvalid(Answer refused, String field) {
        assertThat(refused.requireStatus(422).code()).isEqualTo("INVALID");
        assertThat(refused.field()).isEqualTo(field);
    }

    private static String in(String text) {
        return text.replace("{branch}", "CDE")
                .replace("{sku}", SKU)
                .replace("{vin}", VIN)
                .replace("{day}", DAY.toString());
    }

    private static String asTyped(String text, String blank) {
        return text.replace("{branch}", blank + "cde" + blank)
                .replace("{sku}", blank + SKU.toLowerCase(Locale.ROOT) + blank)
                .replace("{vin}", blank + VIN.toLowerCase(Locale.ROOT) + blank)
                .replace("{day}", DAY.toString());
    }
}
