package dev.keeper.ordering.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class SalesLedgerIT extends RunningOrderService {

    @Autowired
    private SalesLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLineIsRecordedWithEverythingThatReportsAskFor() {
        var line = Sale.car("LGA").line();
        record(List.of(line));

        assertThat(jdbc.sql("""
                                SELECT order_id, branch, employee_id, kind, item, description, brand, category, quantity,
                                    currency, revenue::text, cost::text
                                FROM sale_lines WHERE line_id = :id
                                """).param("id", line.lineId()).query().singleRow())
                .isEqualTo(Map.ofEntries(
                        Map.entry("order_id", line.orderId()),
                        Map.entry("branch", "LGA"),
                        Map.entry("employee_id", Sale.ANNA),
                        Map.entry("kind", "VEHICLE"),
                        Map.entry("item", "1M8GDM9AXKP042788"),
                        Map.entry("description", "2014 Hyundai Santa Fe"),
                        Map.entry("brand", "Hyundai"),
                        Map.entry("category", "SUV"),
                        Map.entry("quantity", 1),
                        Map.entry("currency", "USD"),
                        Map.entry("revenue", "6300.0000"),
                        Map.entry("cost", "5000.0000")));
    }

    @Test
    void aLineThatWasRecordedIsRefusedAndCountsOnce() {
        var lines = Sale.lines(Sale.pads("LGB"));
        record(lines);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> record(lines));

        assertThat(unitsOfDays("LGB")).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackWasNeverSold() {
        transaction.executeWithoutResult(status -> {
            ledger.record(Sale.lines(Sale.pads("LGC")));
            status.setRollbackOnly();
        });

        assertThat(countOfLines("LGC")).isZero();
        assertThat(unitsOfDays("LGC")).isZero();
    }

    @Test
    void aReportIsOfOneMomentHoweverMuchIsSoldMeanwhile() throws Exception {
        var report = "/api/v1/reports/sales?from=2026-03-10&to=2026-03-10&by=brand&branch=LGS";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var selling = threads.submit(() -> {
                for (int count = 0; count < 300; count++) {
                    record(Sale.lines(Sale.pads("LGS")));
                }
            });
            while (!selling.isDone()) {
                var made = as(Role.ADMIN, null).get(report).json();
                assertThat(made.path("rows").path(0).path("units").asInt(0))
                        .isEqualTo(made.path("total").path("units").asInt(0));
            }
            selling.get();
        }
    }

    @Test
    void recordingNeedsTheTransactionOfTheSale() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> ledger.record(Sale.lines(Sale.pads("LGD"))));
    }

    @Test
    void aReturnTakesUnitsRevenueAndCostBackButNotTheOrder() {
        var sale = Sale.pads("LGE");
        record(Sale.lines(sale));
        record(Sale.lines(sale.returned()));

        assertThat(jdbc.sql("""
                                SELECT DISTINCT orders, units, revenue::text, cost::text FROM daily_sales
                                WHERE branch = 'LGE'
                                """).query().listOfRows())
                .containsExactly(Map.of("orders", 1L, "units", 0L, "revenue", "0.0000", "cost", "0.0000"));
    }

    @Test
    void anOrderCountsOnceInEachTotalThatItBelongsTo() {
        var order = UUID.randomUUID();
        record(Sale.lines(
                Sale.car("LGF").on(order),
                Sale.pads("LGF").on(order),
                Sale.pads("LGF").on(order).of("OIL-1", "Oil", "Bosch", "Oil")));

        assertThat(orders("LGF", "NOTHING", "ALL", "")).isEqualTo(1);
        assertThat(orders("LGF", "BRAND", "ALL", "Bosch")).isEqualTo(1);
        assertThat(orders("LGF", "BRAND", "VEHICLE", "Hyundai")).isEqualTo(1);
        assertThat(orders("LGF", "CATEGORY", "PRODUCT", "Oil")).isEqualTo(1);
        assertThat(orders("LGF", "EMPLOYEE", "ALL", Sale.ANNA.toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LGG, America/New_York, 2026-03-01T04:59:59Z, 2026-02-28",
        "LGG, America/New_York, 2026-03-01T05:00:00Z, 2026-03-01",
        "LGH, Asia/Tokyo, 2026-03-01T15:00:00Z, 2026-03-02",
        "LGI, , 2026-03-01T23:59:59Z, 2026-03-01"
    })
    void theDayIsThatOfTheBranch(String branch, String timeZone, String at, LocalDate day) {
        if (timeZone != null) {
            register(branch, "Harbour City", timeZone);
        }
        var line = Sale.pads(branch).at(at).line();

        record(List.of(line));

        assertThat(jdbc.sql("SELECT day FROM sale_lines WHERE line_id = :id")
                        .param("id", line.lineId())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        assertThat(jdbc.sql("SELECT count(*) FROM daily_sales WHERE branch = :branch AND day = :day AND city = :city")
                        .param("branch", branch)
                        .param("day", day)
                        .param("city", timeZone == null ? "" : "Harbour City")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aNameFollowsTheLatestSale() {
        var id = UUID.randomUUID();
        record(Sale.lines(Sale.pads("LGJ").by(id, "Carla Moss")));
        record(Sale.lines(Sale.pads("LGJ").by(id, "Carla Moss-Hall")));

        assertThat(jdbc.sql("SELECT name FROM sellers WHERE employee_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("Carla Moss-Hall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE sale_lines SET quantity = 5", "DELETE FROM sale_lines", "TRUNCATE sale_lines"})
    void theServiceItselfCannotChangeWhatIsRecorded(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00, 0.00", "2, -1.00, 1.00", "-2, 1.00, -1.00", "-2, -1.00, 1.00", "2, 1.00, -1.00"})
    void moneyThatGoesTheOtherWayThanTheUnitsIsRefused(int quantity, String revenue, String cost) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> record(Sale.lines(Sale.pads("LGK").bringing(quantity, revenue, cost))));
    }

    @Test
    void manyWhoSellTheSameAtOnceLoseNothingAndWaitInNoCircle() throws InterruptedException, ExecutionException {
        var first = Sale.pads("LGL").of("SKU-A", "A", "One", "X");
        var second = Sale.pads("LGL").of("SKU-B", "B", "Two", "Y");
        var elsewhere = Sale.pads("LGM").of("SKU-A", "A", "One", "X");
        var sales = new ArrayList<Callable<Void>>();
        for (int round = 0; round < 20; round++) {
            for (var lines : List.of(
                    List.of(first, second), List.of(second, first), List.of(elsewhere, second), List.of(first))) {
                var order = UUID.randomUUID();
                sales.add(() -> {
                    record(lines.stream().map(sale -> sale.on(order).line()).toList());
                    return null;
                });
            }
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> sold : threads.invokeAll(sales)) {
                sold.get();
            }
        }

        assertThat(orders("LGL", "NOTHING", "ALL", "")).isEqualTo(80);
        assertThat(totals()).isEqualTo(recomputedTotals());
    }

    private List<Map<String, Object>> totals() {
        return jdbc.sql("TABLE daily_sales ORDER BY 1, 2, 3, 4, 5, 6, 7")
                .query()
                .listOfRows();
    }

    /** Recomputes the totals from all lines that the tests recorded. */
    private List<Map<String, Object>> recomputedTotals() {
        return transaction.execute(status -> {
            jdbc.sql("DELETE FROM daily_sales").update();
            jdbc.sql(SalesTotals.addToDays("true")).update();
            var recomputed = totals();
            status.setRollbackOnly();
            return recomputed;
        });
    }

    private void record(List<SaleLine> lines) {
        transaction.executeWithoutResult(status -> ledger.record(lines));
    }

    private void register(String branch, String city, String timeZone) {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone) VALUES (:code, :code, :city, :zone)
                        ON CONFLICT DO NOTHING
                        """)
                .param("code", branch)
                .param("city", city)
                .param("zone", timeZone)
                .update();
    }

    private long orders(String branch, String groupedBy, String kind, String member) {
        return jdbc.sql("""
                        SELECT orders FROM daily_sales
                        WHERE branch = :branch AND grouped_by = :groupedBy AND kind = :kind AND member = :member
                        """)
                .param("branch", branch)
                .param("groupedBy", groupedBy)
                .param("kind", kind)
                .param("member", member)
                .query(Long.class)
                .single();
    }

    private long unitsOfDays(String branch) {
        return jdbc.sql("""
                        SELECT coalesce(sum(units), 0) FROM daily_sales
                        WHERE branch = :branch AND grouped_by = 'NOTHING' AND kind = 'ALL'
                        """).param("branch", branch).query(Long.class).single();
    }

    private int countOfLines(String branch) {
        return jdbc.sql("SELECT count(*) FROM sale_lines WHERE branch = :branch")
                .param("branch", branch)
                .query(Integer.class)
                .single();
    }
}
