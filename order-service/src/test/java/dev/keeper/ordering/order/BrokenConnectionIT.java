package dev.keeper.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database's backend process dies in the middle of a request, as in a crash of the server. */
class BrokenConnectionIT extends RunningOrderService {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    private DataSource dataSource;

    @AfterEach
    void stopSending() {
        threads.close();
    }

    @Test
    void anOrderThatCouldNotBeTakenInIsAnswered503AndCanBeSentAgain() throws Exception {
        var customer = aCustomer();
        placed(asAnna(), pads("PHL", customer));
        var key = UUID.randomUUID().toString();

        var refused = whileItsServerProcessEnds(
                "SELECT * FROM order_numbers WHERE branch = 'PHL' FOR UPDATE",
                () -> asAnna().post("/api/v1/orders", pads("PHL", customer), "Idempotency-Key", key));

        assertUnavailable(refused);
        var again = asAnna().post("/api/v1/orders", pads("PHL", customer), "Idempotency-Key", key);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
    }

    @Test
    void aCommandIsAnswered503AndNothingHasHappened() throws Exception {
        var order = aConfirmedOrder();

        var refused = whileItsServerProcessEnds(
                "SELECT * FROM orders WHERE id = '%s' FOR UPDATE".formatted(id(order)),
                () -> asManager().post(address(order) + "/completion"));

        assertUnavailable(refused);
        assertThat(read(order).path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void soIsOneWithAKeyAndItCanBeSentAgain() throws Exception {
        var order = aConfirmedOrder();
        var manager = asManager();
        var key = UUID.randomUUID().toString();

        var refused = whileItsServerProcessEnds(
                "SELECT * FROM orders WHERE id = '%s' FOR UPDATE".formatted(id(order)),
                () -> manager.command(address(order) + "/completion", "Idempotency-Key", key));

        assertUnavailable(refused);
        assertThat(manager.command(address(order) + "/completion", "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    /** Makes the request wait for this lock, and kills the backend process that waits for it. */
    private Answer whileItsServerProcessEnds(String lock, Supplier<Answer> request) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock);
            var answer = CompletableFuture.supplyAsync(request, threads);
            Waiting.forValue(this::endWhoeverWaits, ended -> ended > 0);
            connection.rollback();
            return answer.join();
        }
    }

    private long endWhoeverWaits() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database() AND usename = current_user
                        """).query(Long.class).single();
    }
}
