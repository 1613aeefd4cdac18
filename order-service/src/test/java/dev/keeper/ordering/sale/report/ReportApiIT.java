package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.sale.Sale;
import dev.keeper.ordering.sale.SalesLedger;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ReportApiIT extends RunningOrderService {

    private static final String SALES = "/api/v1/reports/sales";
    private static final String BEST = "/api/v1/reports/best-sellers";
    private static final String PERFORMANCE = "/api/v1/reports/performance";
    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    private static final UUID BRUNO = UUID.fromString("01997c1f-6a00-7000-8000-0000000000b2");

    @Autowired
    private SalesLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void salesAreReportedNetOfReturnsWithCostAndProfit() {
        var order = UUID.randomUUID();
        sell(Sale.car("RPA").on(order), Sale.pads("RPA").on(order));
        sell(Sale.pads("RPA").on(order).returned());

        var report =
                as(Role.BRANCH_MANAGER, "RPA").get(SALES + MARCH + "&by=branch").json();

        assertThat(report.path("currency").asString()).isEqualTo("USD");
        assertThat(report.path("rows")).hasSize(1);
        var row = report.path("rows").path(0);
        assertThat(row.path("key").asString()).isEqualTo("RPA");
        assertFigures(row, 1, 1, "6300.00", "5000.00", "1300.00");
        assertFigures(report.path("total"), 1, 1, "6300.00", "5000.00", "1300.00");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-02-28 2026-03-10",
        "week, 2026-W09 2026-W11",
        "month, 2026-02 2026-03",
        "branch, RBBRANCH",
        "city, ''",
        "brand, 'Hyundai Bosch '",
        "category, 'SUV Brakes '"
    })
    void eachGroupingHasItsKeys(String by, String keys) {
        var branch = "RB" + by.toUpperCase(Locale.ROOT);
        sell(Sale.car(branch), Sale.pads(branch).at("2026-02-28T12:00:00Z").bringing(1, "70.00", "1.00"));
        sell(Sale.pads(branch).of("NUT-1", "Nut", null, null).bringing(1, "10.00", "1.00"));

        var report = as(Role.BRANCH_MANAGER, branch)
                .get(SALES + "?from=2026-02-01&to=2026-03-31&by=" + by)
                .json();

        assertThat(keys(report)).containsExactly(keys.split(" ", -1));
    }

    @Test
    void anUnknownGroupingIsRefusedWithThoseThatAreKnown() {
        var refused = asManager().get(SALES + MARCH + "&by=moon");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asString()).contains("day, week", "employee");
    }

    @Test
    void branchesAndEmployeesAreCalledByTheirNames() {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone)
                        VALUES ('RPC', 'Harbour Cars', 'Genoa', 'Europe/Rome') ON CONFLICT DO NOTHING
                        """).update();
        sell(Sale.pads("RPC").by(BRUNO, "Bruno Ricci"));
        var manager = as(Role.BRANCH_MANAGER, "RPC");

        assertThat(labels(manager.get(SALES + MARCH + "&by=branch").json())).containsExactly("Harbour Cars");
        assertThat(labels(manager.get(SALES + MARCH + "&by=employee").json())).containsExactly("Bruno Ricci");
        assertThat(labels(manager.get(SALES + MARCH + "&by=city").json())).containsExactly("Genoa");
        assertThat(keys(as(Role.ADMIN, null)
                        .get(SALES + MARCH + "&by=branch&city=Genoa")
                        .json()))
                .containsExactly("RPC");
    }

    @Test
    void anOrderOfSeveralBrandsCountsForEachAndOnceInTotal() {
        var order = UUID.randomUUID();
        sell(
                Sale.car("RPD").on(order),
                Sale.pads("RPD").on(order),
                Sale.pads("RPD").on(order));

        var report =
                as(Role.BRANCH_MANAGER, "RPD").get(SALES + MARCH + "&by=brand").json();

        assertThat(report.path("rows"))
                .hasSize(2)
                .allMatch(row -> row.path("orders").asInt() == 1);
        assertThat(report.path("total").path("orders").asInt()).isEqualTo(1);
    }

    @Test
    void filtersNarrowTheReportAloneAndTogether() {
        sell(Sale.car("RPE"), Sale.pads("RPE"), Sale.pads("RPE").by(BRUNO, "Bruno Ricci"));
        sell(Sale.pads("RPE").of("OIL-1", "Oil", "Bosch", "Oil").by(BRUNO, "Bruno Ricci"));
        var manager = as(Role.BRANCH_MANAGER, "RPE");

        assertThat(units(manager, "&by=month")).isEqualTo(7);
        assertThat(units(manager, "&by=month&kind=PRODUCT")).isEqualTo(6);
        assertThat(units(manager, "&by=day&brand=Bosch")).isEqualTo(6);
        assertThat(units(manager, "&by=brand&category=Brakes")).isEqualTo(4);
        assertThat(units(manager, "&by=category&employeeId=" + BRUNO)).isEqualTo(4);
        assertThat(units(manager, "&by=employee&brand=Bosch&category=Oil")).isEqualTo(2);
        assertThat(units(manager, "&by=employee&brand=Bosch&kind=VEHICLE")).isZero();
    }

    @Test
    void revenueWhoseCostIsNotKnownIsNoProfit() {
        sell(Sale.pads("RPF"), Sale.pads("RPF").bringing(1, "30.00", null));

        var total = as(Role.BRANCH_MANAGER, "RPF")
                .get(SALES + MARCH + "&by=day")
                .json()
                .path("total");

        assertFigures(total, 2, 3, "110.00", "50.00", "30.00");
        assertThat(total.path("revenueWithoutCost").path("amount").asString()).isEqualTo("30.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {SALES + MARCH + "&by=brand", BEST + MARCH, PERFORMANCE + MARCH})
    void aSalespersonSeesTheOwnFiguresWithoutCostAndProfit(String path) {
        var seller = UUID.randomUUID();
        sell(Sale.pads("RPG"), Sale.car("RPG").by(seller, "Seller"));
        var asSeller = new Api(port, TestTokens.tokenFor(seller, "Seller", Role.SALESPERSON, "RPG"));

        var json = asSeller.get(path).text();
        var csv = csv(TestTokens.tokenFor(seller, "Seller", Role.SALESPERSON, "RPG"), path);

        assertThat(json).contains("6300.00").doesNotContain("80.00", "5000.00", "1300.00", "cost", "profit");
        assertThat(csv.text()).contains("6300.00").doesNotContain("80.00", "5000.00", "1300.00", "cost", "profit");
        assertThat(asSeller.get(path + "&branch=RPA").status()).isEqualTo(403);
    }

    @Test
    void aSalespersonMayNotAskForSomebodyElse() {
        assertThat(as(Role.SALESPERSON, "RPG")
                        .get(SALES + MARCH + "&by=day&employeeId=" + BRUNO)
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.SALESPERSON, "RPG")
                        .get(PERFORMANCE + MARCH + "&employeeId=" + BRUNO)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPartsClerkSeesThePartsOfTheBranchAndNoCars() {
        sell(Sale.car("RPH"), Sale.pads("RPH"));
        var clerk = as(Role.PARTS_CLERK, "RPH");

        var report = clerk.get(SALES + MARCH + "&by=brand").json();

        assertThat(keys(report)).containsExactly("Bosch");
        assertFigures(report.path("total"), 1, 2, "80.00", "50.00", "30.00");
        assertThat(report.path("scope").path("kind").asString()).isEqualTo("PRODUCT");
        assertThat(keys(clerk.get(BEST + MARCH).json())).containsExactly("BRK-PAD-01");
        assertThat(clerk.get(SALES + MARCH + "&by=brand&kind=VEHICLE").status()).isEqualTo(403);
        assertThat(clerk.get(PERFORMANCE + MARCH + "&branch=RPA").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "TECHNICIAN", "API_CLIENT"})
    void nobodyElseSeesReports(Role role) {
        for (var path : List.of(SALES + MARCH + "&by=day", BEST + MARCH, PERFORMANCE + MARCH)) {
            assertThat(as(role, "PHL").get(path).status()).isEqualTo(403);
            assertThat(as(role, "PHL").get(path).code()).isEqualTo("FORBIDDEN");
            assertThat(anonymous().get(path).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-01, 422, to",
        "from=2021-01-01&to=2026-01-01, 422, to",
        "from=1990-01-01&to=1990-01-02, 422, from",
        "from=2026-03-01, 422, to",
        "from=yesterday&to=2026-03-01, 400, from",
        "from=2026-02-30&to=2026-03-01, 400, from",
        "from=2026-03-01&to=2026-03-02&branch=p, 422, branch",
        "from=2026-03-01&to=2026-03-02&kind=BOAT, 400, kind",
        "from=2026-03-01&to=2026-03-02&employeeId=anna, 400, employeeId",
        "from=2026-03-01&to=2026-03-02&currency=LIRA, 400, currency"
    })
    void aReportThatCannotBeIsRefused(String query, int status, String field) {
        var answer = asManager().get(SALES + "?by=day&" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, 422", "limit=201, 422", "sort=profit, 400", "from=2026-04-01, 422"})
    void bestSellersThatCannotBeAreRefused(String query, int status) {
        var range = query.startsWith("from") ? "?to=2026-03-31" : MARCH;

        assertThat(asManager().get(BEST + range + "&" + query).status()).isEqualTo(status);
    }

    @Test
    void nothingSoldIsAnEmptyReport() {
        var report =
                as(Role.BRANCH_MANAGER, "RPZ").get(SALES + MARCH + "&by=day").json();

        assertThat(report.path("rows")).isEmpty();
        assertThat(report.has("currency")).isFalse();
        assertThat(report.path("total").path("orders").asInt()).isZero();
        assertThat(report.path("total").has("revenue")).isFalse();
        assertThat(as(Role.BRANCH_MANAGER, "RPZ")
                        .get(SALES + MARCH + "&by=day&currency=EUR")
                        .json()
                        .path("total")
                        .path("revenue")
                        .path("amount")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void severalCurrenciesAreNeverAddedUp() {
        sell(Sale.pads("RPI"), Sale.pads("RPI").in("EUR").bringing(1, "35.00", "20.00"));
        var manager = as(Role.BRANCH_MANAGER, "RPI");

        for (var path : List.of(SALES + MARCH + "&by=day", BEST + MARCH, PERFORMANCE + MARCH)) {
            var refused = manager.get(path);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("SEVERAL_CURRENCIES");
            assertThat(refused.json().path("detail").asString()).contains("EUR, USD");
            assertThat(manager.get(path + "&currency=EUR").text())
                    .contains("35.00")
                    .doesNotContain("80.00");
        }
    }

    @Test
    void theBestSellersComeFirst() {
        sell(Sale.car("RPJ"), Sale.pads("RPJ"), Sale.pads("RPJ"));
        sell(Sale.pads("RPJ").of("OIL-1", "Oil", "Shell", "Oil").bringing(3, "30.00", "15.00"));
        var back = Sale.pads("RPJ").of("NUT-1", "Nut", null, null);
        sell(back);
        sell(back.returned());
        var manager = as(Role.BRANCH_MANAGER, "RPJ");

        var byUnits = manager.get(BEST + MARCH).json();
        assertThat(keys(byUnits)).containsExactly("BRK-PAD-01", "OIL-1", "2014 Hyundai Santa Fe");
        assertThat(labels(byUnits)).startsWith("Brake pads, front");
        assertThat(byUnits.path("rows").path(0).path("profit").path("amount").asString())
                .isEqualTo("60.00");
        assertThat(keys(manager.get(BEST + MARCH + "&sort=revenue&limit=2").json()))
                .containsExactly("2014 Hyundai Santa Fe", "BRK-PAD-01");
        assertThat(keys(manager.get(BEST + MARCH + "&kind=VEHICLE").json())).containsExactly("2014 Hyundai Santa Fe");
    }

    @Test
    void theBestSellersOfTheGroupAreTheSameFromMonthsAndFromDays() {
        for (var day : List.of("2011-01-31", "2011-02-01", "2011-02-28", "2011-03-01")) {
            sell(Sale.pads("RPK").at(day + "T12:00:00Z"), Sale.car("RPL").at(day + "T12:00:00Z"));
        }
        var admin = as(Role.ADMIN, null);

        assertThat(unitsOfBest(admin, "from=2011-01-31&to=2011-03-01")).containsExactly(8, 4);
        assertThat(unitsOfBest(admin, "from=2011-02-01&to=2011-02-28")).containsExactly(4, 2);
        assertThat(unitsOfBest(admin, "from=2011-01-31&to=2011-02-28&kind=PRODUCT"))
                .containsExactly(6);
        assertThat(unitsOfBest(admin, "from=2011-02-02&to=2011-03-01&kind=VEHICLE"))
                .containsExactly(2);
    }

    @Test
    void performanceIsComparedWithThePeriodBefore() {
        sell(Sale.pads("RPM").by(BRUNO, "Bruno Ricci"));
        sell(Sale.pads("RPM").by(BRUNO, "Bruno Ricci"), Sale.car("RPM"));
        sell(Sale.pads("RPM").by(BRUNO, "Bruno Ricci").at("2026-02-10T12:00:00Z"));

        var performance = as(Role.BRANCH_MANAGER, "RPM")
                .get(PERFORMANCE + MARCH + "&employeeId=" + BRUNO)
                .json();

        assertThat(performance.path("employeeName").asString()).isEqualTo("Bruno Ricci");
        assertThat(performance.path("before").path("from").asString()).isEqualTo("2026-01-29");
        assertThat(performance.path("before").path("to").asString()).isEqualTo("2026-02-28");
        assertFigures(performance.path("current").path("figures"), 2, 4, "160.00", "100.00", "60.00");
        assertFigures(performance.path("before").path("figures"), 1, 2, "80.00", "50.00", "30.00");
        assertThat(performance.path("change").path("revenue").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void whereThereWasNothingBeforeThereIsNoChange() {
        sell(Sale.pads("RPN"));

        var performance = as(Role.BRANCH_MANAGER, "RPN")
                .get(PERFORMANCE + MARCH + "&branch=RPN")
                .json();

        assertThat(performance
                        .path("before")
                        .path("figures")
                        .path("revenue")
                        .path("amount")
                        .asString())
                .isEqualTo("0.00");
        assertThat(performance.path("change")).isEmpty();
    }

    @Test
    void aTableIsWhatTheReportSaysWithFormulasDefused() {
        sell(Sale.pads("RPO").of("X", "=1+1", "=HYPERLINK(\"http://evil.example\")", "Brakes"));
        sell(Sale.pads("RPO").of("Y", "Y", "Ricci, Sons", "Brakes").bringing(-1, "-10.00", "-5.00"));
        var token = TestTokens.tokenFor(Role.BRANCH_MANAGER, "RPO");

        var csv = csv(token, SALES + MARCH + "&by=brand");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("sales-by-brand_2026-03-01_2026-03-31.csv");
        assertThat(csv.text()).isEqualTo("""
                key,label,orders,units,revenue,cost,profit,currency\r
                "'=HYPERLINK(""http://evil.example"")","'=HYPERLINK(""http://evil.example"")",1,2,80.00,50.00,30.00,USD\r
                "Ricci, Sons","Ricci, Sons",0,-1,-10.00,-5.00,-5.00,USD\r
                """);
        assertThat(csv(token, BEST + MARCH).text()).contains("PRODUCT,X,'=1+1,2,80.00,50.00,30.00,USD\r\n");
        assertThat(csv(token, PERFORMANCE + MARCH).text())
                .startsWith("from,to,orders,units,revenue,cost,profit,currency");
    }

    @Test
    void aRefusedTableIsAProblem() {
        var refused = csv(TestTokens.tokenFor(Role.TECHNICIAN, "PHL"), SALES + MARCH + "&by=day");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private void sell(Sale... sales) {
        transaction.executeWithoutResult(status -> ledger.record(Sale.lines(sales)));
    }

    private Answer csv(String token, String path) {
        return new Api(port, token).get(path, "Accept", "text/csv");
    }

    private static List<String> keys(JsonNode report) {
        return each(report, "key");
    }

    private static List<String> labels(JsonNode report) {
        return each(report, "label");
    }

    private static List<String> each(JsonNode report, String field) {
        return StreamSupport.stream(report.path("rows").spliterator(), false)
                .map(row -> row.path(field).asString())
                .toList();
    }

    private static List<Integer> unitsOfBest(Api api, String query) {
        return StreamSupport.stream(
                        api.get(BEST + "?" + query).json().path("rows").spliterator(), false)
                .map(row -> row.path("units").asInt())
                .toList();
    }

    private static int units(Api api, String query) {
        return api.get(SALES + MARCH + query).json().path("total").path("units").asInt();
    }

    private static void assertFigures(
            JsonNode figures, int orders, int units, String revenue, String cost, String profit) {
        assertThat(figures.path("orders").asInt()).isEqualTo(orders);
        assertThat(figures.path("units").asInt()).isEqualTo(units);
        assertThat(figures.path("revenue").path("amount").asString()).isEqualTo(revenue);
        assertThat(figures.path("cost").path("amount").asString()).isEqualTo(cost);
        assertThat(figures.path("profit").path("amount").asString()).isEqualTo(profit);
    }
}
