package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.security.Caller;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.sale.Sale;
import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.SaleLine;
import dev.keeper.ordering.sale.SalesLedger;
import dev.keeper.ordering.sale.report.period.Period;
import dev.keeper.ordering.testing.RunningOrderService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** For random sales and returns, every report equals the sum over the single lines. */
class RandomSalesIT extends RunningOrderService {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Caller ADMIN = new Caller(UUID.randomUUID(), "Admin", List.of(Role.ADMIN.at(null)));
    private static final List<String> BRANDS = List.of("Ford", "Audi", "Bosch");
    private static final List<String> CATEGORIES = List.of("SUV", "Brakes", "Oil");
    private static final int ORDERS = 120;

    @Autowired
    private SalesLedger ledger;

    @Autowired
    private SalesReports reports;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyReportIsTheSumOfItsLines(long seed) {
        var random = new Random(seed);
        // Each seed has its own years, in which nothing else is sold.
        int year = 2030 + 4 * (int) seed;
        var own = "R" + (char) ('A' + seed);
        var branches = List.of(own + "NY", own + "TK", own + "XX");
        register(branches.get(0), "New York", "America/New_York");
        register(branches.get(1), "Tokyo", "Asia/Tokyo");
        var employees = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var lines = sellAtRandom(random, year, branches, employees);

        for (int round = 0; round < 40; round++) {
            var period = randomPeriod(random, year);
            var request = new SalesReportRequest(
                    period.from(),
                    period.to(),
                    "day",
                    oneOrNone(random, branches.stream().map(BranchCode::of).toList()),
                    oneOrNone(random, List.of("New York", "Tokyo")),
                    oneOrNone(random, BRANDS),
                    oneOrNone(random, CATEGORIES),
                    oneOrNone(random, employees),
                    oneOrNone(random, List.of(SaleKind.values())));
            for (var grouping : Grouping.values()) {
                assertIsTheSum(with(request, grouping), grouping, lines);
            }
            assertBestSellers(period, Code.textOf(request.branch()), request.kind(), lines);
            assertPerformance(period, Code.textOf(request.branch()), request.employeeId(), lines);
        }
    }

    private List<SaleLine> sellAtRandom(Random random, int year, List<String> branches, List<UUID> employees) {
        var all = new ArrayList<SaleLine>();
        for (int count = 0; count < ORDERS; count++) {
            var order = UUID.randomUUID();
            var at = Instant.parse(year + "-01-01T00:00:00Z").plusSeconds(random.nextInt(400 * 86_400));
            var branch = one(random, branches);
            var employee = one(random, employees);
            var sold = new ArrayList<Sale>();
            for (int line = random.nextInt(4); line >= 0; line--) {
                sold.add(randomSale(random, branch).on(order).at(at.toString()).by(employee, "Name of " + employee));
            }
            record(sold, all);
            if (random.nextInt(4) == 0) {
                var later = at.plusSeconds(random.nextInt(60 * 86_400)).toString();
                record(List.of(one(random, sold).returned().at(later)), all);
            }
        }
        return all;
    }

    private static Sale randomSale(Random random, String branch) {
        var brand = oneOrNone(random, BRANDS);
        var category = oneOrNone(random, CATEGORIES);
        int article = random.nextInt(6);
        var cost = random.nextInt(5) == 0 ? null : random.nextInt(1_000) + ".50";
        var price = random.nextInt(1_000) + "." + (10 + random.nextInt(90));
        return random.nextInt(3) == 0
                ? Sale.car(branch)
                        .of("VIN" + random.nextInt(1_000_000), "Car " + article, brand, category)
                        .bringing(1, price, cost)
                : Sale.pads(branch)
                        .of("SKU-" + article, "Part " + article, brand, category)
                        .bringing(1 + random.nextInt(5), price, cost);
    }

    private void record(List<Sale> sales, List<SaleLine> all) {
        var lines = sales.stream().map(Sale::line).toList();
        transaction.executeWithoutResult(status -> ledger.record(lines));
        all.addAll(lines);
    }

    private void assertIsTheSum(SalesReportRequest request, Grouping grouping, List<SaleLine> lines) {
        var report = reports.sales(request, USD, ADMIN);

        var matching = lines.stream().filter(asked(request)).toList();
        var expected = new TreeMap<String, Expected>();
        matching.stream()
                .collect(Collectors.groupingBy(key(grouping)))
                .forEach((key, group) -> expected.put(key, Expected.of(group)));
        var actual = new TreeMap<String, Expected>();
        report.rows()
                .forEach(row -> actual.put(
                        row.key(),
                        new Expected(
                                row.orders(),
                                row.units(),
                                row.revenue().amount(),
                                Objects.requireNonNull(row.cost()).amount(),
                                Objects.requireNonNull(row.profit()).amount())));
        assertThat(actual).as("%s", request).isEqualTo(expected);
        assertThat(report.rows()).hasSize(expected.size());
        assertThat(Expected.of(report.total())).as("total of %s", request).isEqualTo(Expected.of(matching));
    }

    private void assertBestSellers(
            Period period, @Nullable String branch, @Nullable SaleKind kind, List<SaleLine> lines) {
        var best = reports.bestSellers(period, kind, branch, 200, BestSellerSort.UNITS, USD, ADMIN);

        var expected = lines.stream()
                .filter(within(period))
                .filter(line -> branch == null || line.branch().equals(branch))
                .filter(line -> kind == null || kindOf(line) == kind)
                .collect(Collectors.groupingBy(
                        line -> line.vehicle() ? line.description() : line.item(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> Map.entry(group.getKey(), Expected.of(group.getValue())))
                .filter(group -> group.getValue().units() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> List.of(
                                group.getValue().units(),
                                group.getValue().revenue(),
                                group.getValue().profit())));
        assertThat(best.rows().stream()
                        .collect(Collectors.toMap(
                                BestSellers.Row::key,
                                row -> List.of(
                                        row.units(),
                                        row.revenue().amount(),
                                        Objects.requireNonNull(row.profit()).amount()))))
                .isEqualTo(expected);
        assertThat(best.rows().stream().map(row -> -row.units())).isSorted();
    }

    private void assertPerformance(
            Period period, @Nullable String branch, @Nullable UUID employee, List<SaleLine> lines) {
        var performance = reports.performance(period, employee, branch, USD, ADMIN);

        for (var part : List.of(performance.current(), performance.before())) {
            var expected = Expected.of(lines.stream()
                    .filter(within(new Period(part.from(), part.to())))
                    .filter(line -> branch == null || line.branch().equals(branch))
                    .filter(line -> employee == null || line.employeeId().equals(employee))
                    .toList());
            assertThat(Expected.of(part.figures())).isEqualTo(expected);
        }
    }

    private record Expected(long orders, long units, BigDecimal revenue, BigDecimal cost, BigDecimal profit) {

        static Expected of(List<SaleLine> lines) {
            var revenue = new BigDecimal("0.00");
            var cost = new BigDecimal("0.00");
            var profit = new BigDecimal("0.00");
            for (var line : lines) {
                revenue = revenue.add(line.revenue().amount());
                if (line.cost() != null) {
                    cost = cost.add(line.cost().amount());
                    profit = profit.add(line.revenue().amount())
                            .subtract(line.cost().amount());
                }
            }
            return new Expected(
                    lines.stream()
                            .filter(line -> line.quantity() > 0)
                            .map(SaleLine::orderId)
                            .distinct()
                            .count(),
                    lines.stream().mapToLong(SaleLine::quantity).sum(),
                    revenue,
                    cost,
                    profit);
        }

        static Expected of(SalesFigures figures) {
            return new Expected(
                    figures.orders(),
                    figures.units(),
                    Objects.requireNonNull(figures.revenue()).amount(),
                    Objects.requireNonNull(figures.cost()).amount(),
                    Objects.requireNonNull(figures.profit()).amount());
        }
    }

    private static Predicate<SaleLine> asked(SalesReportRequest request) {
        return within(new Period(request.from(), request.to()))
                .and(line ->
                        request.branch() == null || request.branch().value().equals(line.branch()))
                .and(line -> request.city() == null || request.city().equals(cityOf(line)))
                .and(line -> request.brand() == null || request.brand().equals(line.brand()))
                .and(line -> request.category() == null || request.category().equals(line.category()))
                .and(line ->
                        request.employeeId() == null || request.employeeId().equals(line.employeeId()))
                .and(line -> request.kind() == null || request.kind() == kindOf(line));
    }

    private static Predicate<SaleLine> within(Period period) {
        return line -> !dayOf(line).isBefore(period.from()) && !dayOf(line).isAfter(period.to());
    }

    private static Function<SaleLine, String> key(Grouping grouping) {
        return line -> switch (grouping) {
            case DAY -> dayOf(line).toString();
            case WEEK -> dayOf(line).format(DateTimeFormatter.ofPattern("YYYY-'W'ww", java.util.Locale.GERMANY));
            case MONTH -> dayOf(line).toString().substring(0, 7);
            case BRANCH -> line.branch();
            case CITY -> cityOf(line);
            case BRAND -> Objects.requireNonNullElse(line.brand(), "");
            case CATEGORY -> Objects.requireNonNullElse(line.category(), "");
            case EMPLOYEE -> line.employeeId().toString();
        };
    }

    private static SaleKind kindOf(SaleLine line) {
        return line.vehicle() ? SaleKind.VEHICLE : SaleKind.PRODUCT;
    }

    private static String cityOf(SaleLine line) {
        return line.branch().endsWith("NY") ? "New York" : line.branch().endsWith("TK") ? "Tokyo" : "";
    }

    private static LocalDate dayOf(SaleLine line) {
        var zone = line.branch().endsWith("NY")
                ? ZoneId.of("America/New_York")
                : line.branch().endsWith("TK") ? ZoneId.of("Asia/Tokyo") : ZoneOffset.UTC;
        return LocalDate.ofInstant(line.at(), zone);
    }

    private static Period randomPeriod(Random random, int year) {
        var from = LocalDate.of(year, 1, 1).plusDays(random.nextInt(400));
        return new Period(random.nextInt(3) == 0 ? from.withDayOfMonth(1) : from, from.plusDays(random.nextInt(200)));
    }

    private static SalesReportRequest with(SalesReportRequest request, Grouping grouping) {
        return new SalesReportRequest(
                request.from(),
                request.to(),
                grouping.parameter(),
                request.branch(),
                request.city(),
                request.brand(),
                request.category(),
                request.employeeId(),
                request.kind());
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> @Nullable T oneOrNone(Random random, List<T> of) {
        return random.nextInt(3) == 0 ? one(random, of) : null;
    }

    private void register(String branch, String city, String timeZone) {
        jdbc.sql("INSERT INTO branches (code, name, city, time_zone) VALUES (:code, :code, :city, :zone)")
                .param("code", branch)
                .param("city", city)
                .param("zone", timeZone)
                .update();
    }
}
