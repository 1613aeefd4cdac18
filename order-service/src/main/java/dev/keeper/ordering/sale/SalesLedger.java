package dev.keeper.ordering.sale;

import dev.keeper.ordering.branch.Branch;
import dev.keeper.ordering.branch.Branches;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records sales and returns permanently, and adds them to the totals for reports. */
@Service
public class SalesLedger {

    private final NamedParameterJdbcTemplate jdbc;
    private final Branches branches;

    SalesLedger(NamedParameterJdbcTemplate jdbc, Branches branches) {
        this.jdbc = jdbc;
        this.branches = branches;
    }

    /**
     * Records all lines of one completion or return, in its transaction. Call it at most once per transaction, so that
     * transactions that add to the same totals cannot deadlock.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of the lines was recorded before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<SaleLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var places = new HashMap<String, Optional<Branch>>();
        var facts = lines.stream()
                .map(line -> fact(
                        line,
                        places.computeIfAbsent(line.branch(), branches::find).orElse(null)))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                        INSERT INTO sale_lines (line_id, order_id, order_number, sold_at, day, branch, city, employee_id,
                            customer_id, kind, item, description, brand, category, quantity, currency, revenue, cost)
                        VALUES (:lineId, :orderId, :orderNumber, :at, :day, :branch, :city, :employeeId,
                            :customerId, :kind, :item, :description, :brand, :category, :quantity, :currency, :revenue, :cost)
                        """, facts);
        jdbc.batchUpdate("""
                        INSERT INTO sellers (employee_id, name) SELECT :employeeId, :employeeName
                        WHERE NOT EXISTS (
                            SELECT FROM sellers WHERE employee_id = :employeeId AND name = :employeeName)
                        ON CONFLICT (employee_id) DO UPDATE SET name = excluded.name
                        """, sellers(lines));
        var recorded =
                Map.of("lines", lines.stream().map(SaleLine::lineId).distinct().toArray(UUID[]::new));
        jdbc.update(SalesTotals.addToDays("line_id = ANY(:lines)"), recorded);
        jdbc.update(SalesTotals.addToMonths("line_id = ANY(:lines)"), recorded);
    }

    /** The days of a branch that is not known to this service yet are those of UTC. */
    private static MapSqlParameterSource fact(SaleLine line, @Nullable Branch branch) {
        var cost = line.cost();
        return new MapSqlParameterSource()
                .addValue("lineId", line.lineId())
                .addValue("orderId", line.orderId())
                .addValue("orderNumber", line.orderNumber())
                .addValue("at", OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC))
                .addValue("day", LocalDate.ofInstant(line.at(), branch == null ? ZoneOffset.UTC : branch.timeZone()))
                .addValue("branch", line.branch())
                .addValue("city", branch == null ? null : branch.city())
                .addValue("employeeId", line.employeeId())
                .addValue("customerId", line.customerId())
                .addValue("kind", (line.vehicle() ? SaleKind.VEHICLE : SaleKind.PRODUCT).name())
                .addValue("item", line.item())
                .addValue("description", line.description())
                .addValue("brand", line.brand())
                .addValue("category", line.category())
                .addValue("quantity", line.quantity())
                .addValue("currency", line.revenue().currency().getCurrencyCode())
                .addValue("revenue", line.revenue().amount())
                .addValue("cost", cost == null ? null : cost.amount());
    }

    private static SqlParameterSource[] sellers(List<SaleLine> lines) {
        var names = new HashMap<UUID, String>();
        lines.forEach(line -> names.put(line.employeeId(), line.employeeName()));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(seller -> new MapSqlParameterSource()
                        .addValue("employeeId", seller.getKey())
                        .addValue("employeeName", seller.getValue()))
                .toArray(SqlParameterSource[]::new);
    }
}
