package dev.keeper.ordering.sale.report;

import dev.keeper.common.code.Code;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.branch.Branch;
import dev.keeper.ordering.branch.Branches;
import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.report.period.Period;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Creates sales reports, each from one snapshot. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class SalesReports {

    private final SalesQueries queries;
    private final Branches branches;

    SalesReports(SalesQueries queries, Branches branches) {
        this.queries = queries;
        this.branches = branches;
    }

    SalesReport sales(SalesReportRequest request, @Nullable Currency currency, Caller caller) {
        var period = Period.of(request.from(), request.to());
        var grouping = Grouping.parse(request.by());
        var scope = ReportPermissions.requireScope(
                caller, Code.textOf(request.branch()), request.employeeId(), request.kind());
        var filter = SalesFilter.of(period, scope, currency).with(request.city(), request.brand(), request.category());
        var total = queries.total(filter);
        var rows = total == null ? List.<Sums>of() : queries.groups(filter.in(total.currency()), grouping);
        var labels = labels(grouping);
        return new SalesReport(
                period.from(),
                period.to(),
                grouping.parameter(),
                scope,
                total == null ? currency : total.currency(),
                rows.stream()
                        .map(row -> SalesReport.Row.from(row, labels.apply(row.label()), scope.withCosts()))
                        .toList(),
                SalesFigures.from(orNone(total, currency), scope.withCosts()));
    }

    BestSellers bestSellers(
            Period period,
            @Nullable SaleKind kind,
            @Nullable String branch,
            int limit,
            BestSellerSort sort,
            @Nullable Currency currency,
            Caller caller) {
        var scope = ReportPermissions.requireScope(caller, branch, null, kind);
        var filter = SalesFilter.of(period, scope, currency);
        var total = queries.total(filter);
        return new BestSellers(
                period.from(),
                period.to(),
                sort.parameter(),
                scope,
                total == null ? currency : total.currency(),
                total == null
                        ? List.of()
                        : queries.bestSellers(filter.in(total.currency()), sort, limit, scope.withCosts()));
    }

    Performance performance(
            Period period,
            @Nullable UUID employeeId,
            @Nullable String branch,
            @Nullable Currency currency,
            Caller caller) {
        var scope = ReportPermissions.requireScope(caller, branch, employeeId, null);
        var filter = SalesFilter.of(period, scope, currency);
        var now = queries.total(filter);
        var then = queries.total(filter.in(period.before()));
        if (now != null && then != null && !now.currency().equals(then.currency())) {
            throw new SeveralCurrencies(List.of(now.currency(), then.currency()));
        }
        var employee = scope.employeeId();
        return Performance.of(
                period, scope, employee == null ? null : queries.nameOf(employee), orNone(now, currency), then);
    }

    private static @Nullable Sums orNone(@Nullable Sums sums, @Nullable Currency currency) {
        return sums == null && currency != null ? Sums.none(currency) : sums;
    }

    private UnaryOperator<String> labels(Grouping grouping) {
        if (grouping != Grouping.BRANCH) {
            return grouping::labelOf;
        }
        var names = branches.all().stream().collect(Collectors.toMap(Branch::code, Branch::name));
        return code -> names.getOrDefault(code, code);
    }
}
