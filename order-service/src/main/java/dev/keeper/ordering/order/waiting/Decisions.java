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
 * Lets a request wait until a pending order is decided.
 *
 * <p>A decision wakes the waiting requests in the same process. Another instance may have decided, so the database is
 * polled as well; no connection is held in between.
 */
@Component
class Decisions {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Map<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wakes the requests that wait for one of these orders, after the commit of the decision. */
    @TransactionalEventListener
    void wake(OrdersDecided decided) {
        for (var orderId : decided.orderIds()) {
            var news = awaited.remove(orderId);
            if (news != null) {
                news.complete(null);
            }
        }
    }

    /** Waits until the order is decided or the time has passed. */
    void await(UUID orderId, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        boolean pending = true;
        while (pending && until - System.nanoTime() > 0) {
            // Register first and read afterwards, so that no decision is missed in between.
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

    /** Returns whether a decision arrived. */
    private static boolean hear(CompletableFuture<Void> news, long nanos) throws InterruptedException {
        try {
            news.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException nothing) {
            return false;
        }
    }
}
