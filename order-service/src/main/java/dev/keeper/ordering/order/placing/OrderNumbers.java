package dev.keeper.ordering.order.placing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers orders per branch and year without gaps: a number that was rolled back is reused. */
@Component
class OrderNumbers {

    private final JdbcClient jdbc;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the next number in the year (UTC) for each of these branches, in the given order. Locks the branches'
     * counters until the transaction ends.
     */
    List<String> next(List<String> branches, Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        var next = first(branches, year);
        return branches.stream()
                .map(branch -> "%s-%d-%06d".formatted(branch, year, next.merge(branch, 1, Integer::sum) - 1))
                .toList();
    }

    /** Returns the first new number of each branch; locks in the order of the branches to avoid deadlocks. */
    private Map<String, Integer> first(List<String> branches, int year) {
        var first = new HashMap<String, Integer>();
        jdbc.sql("""
                        INSERT INTO order_numbers (branch, year, last)
                        SELECT branch, :year, count(*) FROM unnest(:branches) AS branch GROUP BY branch ORDER BY branch
                        ON CONFLICT (branch, year) DO UPDATE SET last = order_numbers.last + excluded.last
                        RETURNING branch, last
                        """)
                .param("year", year)
                .param("branches", branches.toArray(String[]::new))
                .query(row -> {
                    var branch = row.getString("branch");
                    first.put(branch, row.getInt("last") + 1 - Collections.frequency(branches, branch));
                });
        return first;
    }
}
