package dev.keeper.inventory.reservation.terms;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of holds, read from the database in blocks so that most holds need no round trip. A restart leaves a gap.
 */
@Component
public class HoldNumbers {

    private static final int STOCK = 200;

    private final JdbcClient jdbc;
    private final Queue<Long> numbers = new ArrayDeque<>(STOCK);

    HoldNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the next number, such as {@code H-000012}. */
    public synchronized String next() {
        if (numbers.isEmpty()) {
            numbers.addAll(jdbc
                    .sql("SELECT nextval('hold_numbers') FROM generate_series(1, :count)")
                    .param("count", STOCK)
                    .query(Long.class)
                    .list()
                    .stream()
                    .map(Objects::requireNonNull)
                    .toList());
        }
        return "H-%06d".formatted(numbers.remove());
    }
}
