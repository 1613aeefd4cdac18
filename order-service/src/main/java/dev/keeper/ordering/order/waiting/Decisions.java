package dev.keeper.ordering.order.waiting;

import dev.keeper.ordering.order.event.OrdersDecided;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets somebody wait until a pending order is decided.
 *
 * <p>The decision itself wakes whoever waits in the same process. Another instance may have made it, so the database is
 * asked now and then; in between nobody holds a connection.
 */
@Component
class Decisions {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Map<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wakes whoever waits for one of these orders, once that is committed. */
    @TransactionalEventListener
    void wake(OrdersDecided decided) {
        for (var orderId : decided.orderIds()) {
            var news = awaited.remove(orderId);
            if (news != null) {
                news.complete(null);
            }
        }
    }

    /** Returns when the order is decided, or when the time is over. */
    void await(UUID orderId, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        boolean pending = true;
        while (pending && until - System.nanoTime() > 0) {
            // Listen first and look then, so that no decision falls in between.
            var news = awaited.computeIfAbsent(orderId, id -> new CompletableFuture<>());
            try {
                pending = isPending(orderId) && !hear(news, Math.min(until - System.nanoTime(), LOOK_AGAIN_NANOS));
            } finally {
                awaited.remove(orderId, news);
            }
        }
    }

    private boolean isPending(UUID orderId) {
        return jdbc.sql("SELECT status = 'PENDING' FROM orders WHERE id = :id")
                .param("id", orderId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether there was news. */
    private static boolean hear(CompletableFuture<Void> news, long nanos) throws InterruptedException {
        try {
            news.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException nothing) {
            return false;
        }
    }
}
