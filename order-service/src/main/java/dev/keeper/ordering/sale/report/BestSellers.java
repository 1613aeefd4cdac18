package dev.keeper.ordering.sale.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.report.csv.CsvTable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The best sellers of a period, the best first. */
record BestSellers(
        LocalDate from,
        LocalDate to,
        @Schema(example = "units") String sort,
        ReportScope scope,

        @Schema(type = "string", example = "USD", description = "Absent when nothing was sold") @Nullable
        Currency currency,

        List<Row> rows)
        implements CsvTable {

    /** One product, or all cars of the same make, model and year. */
    @Schema(name = "BestSeller")
    record Row(
            SaleKind kind,

            @Schema(description = "A product's SKU, or what a car is", example = "BRK-PAD-01")
            String key,

            @Schema(description = "What people call it", example = "Brake pads, front")
            String label,

            @Schema(description = "Sold less those that came back", example = "40")
            long units,

            Money revenue,

            @Schema(description = "Only for those who may see costs") @Nullable
            Money cost,

            @Schema(description = "Of all whose cost is known; only for those who may see costs") @Nullable
            Money profit) {

        static Row from(SaleKind kind, Sums sums, boolean withCosts) {
            var figures = SalesFigures.from(sums, withCosts);
            return new Row(
                    kind,
                    sums.key(),
                    sums.label(),
                    sums.units(),
                    new Money(sums.revenue(), sums.currency()),
                    figures.cost(),
                    figures.profit());
        }
    }

    @Override
    @JsonIgnore
    public String fileName() {
        return "best-sellers_%s_%s.csv".formatted(from, to);
    }

    @Override
    @JsonIgnore
    public List<String> columns() {
        return CsvTable.columns(scope.withCosts(), "kind", "key", "label", "units");
    }

    @Override
    public Stream<List<String>> cells() {
        return rows.stream()
                .map(row -> CsvTable.cells(
                        scope.withCosts(),
                        row.revenue(),
                        row.cost(),
                        row.profit(),
                        row.kind().name(),
                        row.key(),
                        row.label(),
                        String.valueOf(row.units())));
    }
}
