package dev.keeper.ordering.sale.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.sale.report.csv.CsvTable;
import dev.keeper.ordering.sale.report.period.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results of an employee or a branch in a period, beside the preceding period of the same length. */
record Performance(
        ReportScope scope,

        @Schema(
                description = "The employee's name, if one was asked for and has sold something",
                example = "Anna Keller")
        @Nullable
        String employeeName,

        @Schema(type = "string", example = "USD", description = "Absent when nothing was sold") @Nullable
        Currency currency,

        Part current,
        Part before,
        Change change)
        implements CsvTable {

    static Performance of(
            Period period, ReportScope scope, @Nullable String employeeName, @Nullable Sums now, @Nullable Sums then) {
        var currency = now == null ? then == null ? null : then.currency() : now.currency();
        var current = Part.of(period, orNone(now, currency), scope.withCosts());
        var before = Part.of(period.before(), orNone(then, currency), scope.withCosts());
        return new Performance(
                scope, employeeName, currency, current, before, Change.between(before.figures(), current.figures()));
    }

    private static @Nullable Sums orNone(@Nullable Sums sums, @Nullable Currency currency) {
        return sums == null && currency != null ? Sums.none(currency) : sums;
    }

    /** The results of one of the two periods. */
    @Schema(name = "PerformancePeriod")
    record Part(LocalDate from, LocalDate to, SalesFigures figures) {

        private static Part of(Period period, @Nullable Sums sums, boolean withCosts) {
            return new Part(period.from(), period.to(), SalesFigures.from(sums, withCosts));
        }
    }

    /** The change of the figures in percent. */
    @Schema(
            name = "PerformanceChange",
            description = "By how many percent, to one decimal; absent where there was nothing, or a loss, before")
    record Change(
            @Schema(example = "12.5") @Nullable BigDecimal orders,
            @Schema(example = "-3.1") @Nullable BigDecimal units,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal profit) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static Change between(SalesFigures before, SalesFigures now) {
            return new Change(
                    percent(BigDecimal.valueOf(before.orders()), BigDecimal.valueOf(now.orders())),
                    percent(BigDecimal.valueOf(before.units()), BigDecimal.valueOf(now.units())),
                    percent(before.revenue(), now.revenue()),
                    percent(before.cost(), now.cost()),
                    percent(before.profit(), now.profit()));
        }

        private static @Nullable BigDecimal percent(@Nullable Money before, @Nullable Money now) {
            return before == null || now == null ? null : percent(before.amount(), now.amount());
        }

        static @Nullable BigDecimal percent(BigDecimal before, BigDecimal now) {
            return before.signum() <= 0
                    ? null
                    : now.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        }
    }

    @Override
    @JsonIgnore
    public String fileName() {
        return "performance_%s_%s.csv".formatted(current.from(), current.to());
    }

    @Override
    @JsonIgnore
    public List<String> columns() {
        return CsvTable.columns(scope.withCosts(), "from", "to", "orders", "units");
    }

    @Override
    public Stream<List<String>> cells() {
        return Stream.of(current, before)
                .map(part -> CsvTable.cells(
                        scope.withCosts(),
                        part.figures().revenue(),
                        part.figures().cost(),
                        part.figures().profit(),
                        part.from().toString(),
                        part.to().toString(),
                        String.valueOf(part.figures().orders()),
                        String.valueOf(part.figures().units())));
    }
}
