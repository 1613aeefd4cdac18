package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.UnrecordedSales;
import dev.keeper.ordering.sale.report.period.Period;
import dev.keeper.ordering.testing.RunningOrderService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports use totals and indexes, in a database of its own with the sales of a big group.
 *
 * <p>{@code -Dkeeper.plans.scale=100} fills it with 1,000,000 lines, all of them in one year. It then runs every report
 * and writes the database's times to {@code target/report-plans.txt}.
 */
@TestPropertySource(
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "spring.datasource.hikari.data-source-properties.socketTimeout=600"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class QueryPlansIT extends RunningOrderService {

    private static final int SCALE = Integer.getInteger("keeper.plans.scale", 5);
    private static final boolean MEASURED = SCALE >= 100;
    private static final int LINES = 10_000 * SCALE;
    /** Measures the hardest case: all lines are in the year of the report. */
    private static final int DAYS = MEASURED ? 365 : 4 * 365;

    private static final Period YEAR = Period.of(LocalDate.of(2025, 11, 26), LocalDate.of(2026, 11, 25));
    private static final Currency USD = Currency.getInstance("USD");
    private static final UUID EMPLOYEE = UUID.fromString("00000000-0000-7000-8000-000000000042");
    private static final ReportScope GROUP = new ReportScope(null, null, null, true);
    private static final Pattern SCAN_OF_ALL_LINES = Pattern.compile("Seq Scan on sale_lines");
    /**
     * At full size, reading all lines of the period is just as slow. At small size these are few and adjacent: with two
     * filters the planner finds that as cheap as either index, and its choice varies.
     */
    private static final Pattern SCAN_OF_THE_PERIOD =
            MEASURED ? Pattern.compile("Seq Scan on sale_lines|ix_sale_lines_day") : SCAN_OF_ALL_LINES;

    private static final Path MEASUREMENTS = Path.of("target/report-plans.txt");

    @Autowired
    private JdbcTemplate batch;

    @Autowired
    private TransactionTemplate transaction;

    @Value("classpath:sales-of-a-large-group.sql")
    private Resource data;

    @BeforeAll
    void sell() throws IOException {
        for (var statement : data.getContentAsString(StandardCharsets.UTF_8).split(";\\s*\n", -1)) {
            batch.execute(statement.replace(":lines", String.valueOf(LINES)).replace(":days", String.valueOf(DAYS)));
        }
        UnrecordedSales.addUp(batch);
        batch.execute("VACUUM ANALYZE sale_lines, daily_sales, monthly_article_sales, sellers");
        Files.deleteIfExists(MEASUREMENTS);
    }

    static Stream<Arguments> reportsOnSales() {
        var filter = SalesFilter.of(YEAR, GROUP, USD);
        var branch = SalesFilter.of(YEAR, new ReportScope(Set.of("LG07"), null, null, true), USD);
        var own = SalesFilter.of(YEAR, new ReportScope(Set.of("LG02"), EMPLOYEE, null, false), USD);
        var parts = SalesFilter.of(YEAR, new ReportScope(Set.of("LG07"), null, SaleKind.PRODUCT, true), USD);
        return Arrays.stream(Grouping.values())
                .flatMap(by -> Stream.of(
                        Arguments.of("all", filter, by),
                        Arguments.of("a branch", branch, by),
                        Arguments.of("own", own, by),
                        Arguments.of("parts of a branch", parts, by),
                        Arguments.of("a city", filter.with("City 3", null, null), by),
                        Arguments.of("a brand", filter.with(null, "Brand 0", null), by),
                        Arguments.of("a category", filter.with(null, null, "Category 0"), by)));
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("reportsOnSales")
    void aYearIsReportedWithoutReadingAllLines(String what, SalesFilter filter, Grouping by) throws IOException {
        var groups = explain(SalesQueries.groupsOf(filter, by), filter);
        keep("sales of %s by %s".formatted(what, by.parameter()), groups);

        assertThat(groups).doesNotContainPattern(SCAN_OF_THE_PERIOD);
        assertThat(explain(filter.sums("''", null), filter)).doesNotContainPattern(SCAN_OF_THE_PERIOD);
    }

    static Stream<Arguments> reportsOnBestSellers() {
        var all = SalesFilter.of(YEAR, GROUP, USD);
        return Stream.of(
                Arguments.of("all", all),
                Arguments.of(
                        "all cars", SalesFilter.of(YEAR, new ReportScope(null, null, SaleKind.VEHICLE, true), USD)),
                Arguments.of("two months", all.in(Period.of(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 30)))),
                Arguments.of("a branch", SalesFilter.of(YEAR, new ReportScope(Set.of("LG07"), null, null, true), USD)),
                Arguments.of("own", SalesFilter.of(YEAR, new ReportScope(Set.of("LG02"), EMPLOYEE, null, false), USD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reportsOnBestSellers")
    void theBestSellersAreFoundWithoutReadingAllLines(String what, SalesFilter filter) throws IOException {
        for (var sort : BestSellerSort.values()) {
            var plan = explain(SalesQueries.bestSellersOf(filter, sort).replace(":limit", "20"), filter);
            keep("best sellers of %s by %s".formatted(what, sort.parameter()), plan);

            assertThat(plan).doesNotContainPattern(SCAN_OF_ALL_LINES);
        }
    }

    @Test
    void performanceIsComparedWithoutReadingAllLines() throws IOException {
        for (var scope : new ReportScope[] {GROUP, new ReportScope(null, EMPLOYEE, null, true)}) {
            var filter = SalesFilter.of(YEAR, scope, null);
            var plan = explain(filter.sums("''", null), filter);
            keep("performance of %s".formatted(scope.employeeId() == null ? "all" : "an employee"), plan);

            assertThat(plan).doesNotContainPattern(SCAN_OF_THE_PERIOD);
        }
    }

    private String explain(String query, SalesFilter filter) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT set_config('work_mem', '32MB', true)")
                    .query(String.class)
                    .single();
            var explain = jdbc.sql((MEASURED ? "EXPLAIN (ANALYZE, BUFFERS) " : "EXPLAIN ") + query)
                    .params(filter.parameters())
                    .query(String.class);
            if (MEASURED) {
                // The first run fills the cache.
                explain.list();
            }
            return String.join("\n", explain.list());
        });
    }

    private static void keep(String name, String plan) throws IOException {
        if (MEASURED) {
            Files.writeString(
                    MEASUREMENTS,
                    "== %s%n%s%n%n".formatted(name, plan),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
