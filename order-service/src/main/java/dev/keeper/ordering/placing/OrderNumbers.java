package dev.keeper.ordering.placing;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers orders per branch and year without gaps: a number that was not committed is given again. */
@Component
class OrderNumbers {

    private final JdbcClient jdbc;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The branch's next number in the year (UTC); others who ask for the same branch wait for this transaction. */
    String next(String branch, Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        int next = jdbc.sql("""
                        INSERT INTO order_numbers (branch, year, last) VALUES (:branch, :year, 1)
                        ON CONFLICT (branch, year) DO UPDATE SET last = order_numbers.last + 1
                        RETURNING last
                        """)
                .param("branch", branch)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(branch, year, next);
    }
}
