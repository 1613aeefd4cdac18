package dev.keeper.ordering.sale.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.sale.report.csv.CsvTable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sales of a period, by one grouping. */
record SalesReport(
        LocalDate from,
        LocalDate to,
        @Schema(example = "month") String by,
        ReportScope scope,

        @Schema(type = "string", example = "USD", description = "Absent when nothing was sold") @Nullable
        Currency currency,

        @Schema(
                description =
                        "Only what was sold; by time in its order, everything else with the greatest revenue first")
        List<Row> rows,

        SalesFigures total)
        implements CsvTable {

    /** One row of the report. */
    @Schema(name = "SalesReportRow")
    record Row(
            @Schema(
                    description =
                            "A day, an ISO week, a month, a branch's code, a city, a brand, a category, an employee's"
                                    + " id; empty where there is none",
                    example = "2026-11")
            String key,

            @Schema(description = "What people call it", example = "2026-11")
            String label,

            @Schema(description = "Orders completed; a return does not take one back", example = "12")
            long orders,

            @Schema(description = "Sold less those that came back", example = "40")
            long units,

            Money revenue,

            @Schema(description = "As far as it is known; only for those who may see costs") @Nullable
            Money cost,

            @Schema(description = "Of all whose cost is known; only for those who may see costs") @Nullable
            Money profit,

            @Schema(description = "The part of the revenue that profit leaves out; absent when there is none") @Nullable
            Money revenueWithoutCost) {

        static Row from(Sums sums, String label, boolean withCosts) {
            var figures = SalesFigures.from(sums, withCosts);
            return new Row(
                    sums.key(),
                    label,
                    sums.orders(),
                    sums.units(),
                    new Money(sums.revenue(), sums.currency()),
                    figures.cost(),
                    figures.profit(),
                    figures.revenueWithoutCost());
        }
    }

    @Override
    @JsonIgnore
    public String fileName() {
        return "sales-by-%s_%s_%s.csv".formatted(by, from, to);
    }

    @Override
    @JsonIgnore
    public List<String> columns() {
        return CsvTable.columns(scope.withCosts(), "key", "label", "orders", "units");
    }

    @Override
    public Stream<List<String>> cells() {
        return rows.stream()
                .map(row -> CsvTable.cells(
                        scope.withCosts(),
                        row.revenue(),
                        row.cost(),
                        row.profit(),
                        row.key(),
                        row.label(),
                        String.valueOf(row.orders()),
                        String.valueOf(row.units())));
    }
}
