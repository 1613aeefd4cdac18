package dev.keeper.ordering.order.decision;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.UnusableAnswer;
import dev.keeper.ordering.order.event.OrderConfirmed;
import dev.keeper.ordering.order.event.OrderEvent;
import dev.keeper.ordering.order.event.OrderRejected;
import dev.keeper.ordering.order.event.OrdersDecided;
import dev.keeper.ordering.order.line.Offer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides pending orders by the stock's verdict, or by its absence.
 *
 * <p>The first decision stands; a later verdict is a no-op. What that verdict reserved is released by the rejection or
 * cancellation, which follows the order's placing on the same topic under the same key.
 */
@Service
@Transactional
class PendingOrders {

    private static final Logger log = LoggerFactory.getLogger(PendingOrders.class);

    private final Orders orders;
    private final Outbox outbox;
    private final ApplicationEventPublisher process;
    private final Clock clock;

    PendingOrders(Orders orders, Outbox outbox, ApplicationEventPublisher process, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.process = process;
        this.clock = clock;
    }

    /** Decides these orders, verdict by verdict. */
    void decide(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        var about = orders.lock(verdicts.stream().map(Verdict::orderId).collect(Collectors.toSet()));
        var at = clock.instant();
        publish(verdicts.stream()
                .flatMap(verdict -> decide(about.get(verdict.orderId()), verdict, at).stream())
                .toList());
    }

    /** Returns whether any order waits for its answer. */
    @Transactional(readOnly = true)
    boolean exist() {
        return orders.anyIsPending();
    }

    /**
     * Rejects orders without an answer in time. Skips orders that another transaction has locked, until the next round.
     *
     * @param overdueBefore orders whose answer was due before this moment are rejected
     * @param limit the maximum number
     * @return how many were rejected
     */
    int rejectUnanswered(Instant overdueBefore, int limit) {
        var at = clock.instant();
        var overdue = orders.lockOverdue(overdueBefore, limit);
        publish(overdue.stream()
                .map(order -> reject(order, Order.NO_ANSWER_IN_TIME, at))
                .toList());
        return overdue.size();
    }

    private static Optional<OrderEvent> decide(@Nullable Order order, Verdict verdict, Instant at) {
        if (order == null) {
            log.error("The stock answered about order {}, which does not exist", verdict.orderId());
            return Optional.empty();
        }
        if (!order.awaitsAnswer()) {
            log.info(
                    "Order {} is {}; {} changes nothing any more",
                    order.number(),
                    order.status(),
                    verdict.getClass().getSimpleName());
            return Optional.empty();
        }
        return Optional.of(
                switch (verdict) {
                    case Verdict.Reserved reserved -> confirm(order, reserved.offers(), at);
                    case Verdict.Refused refused -> reject(order, refused, at);
                });
    }

    private static OrderEvent confirm(Order order, List<Offer> offers, Instant at) {
        try {
            order.confirm(offers, at);
            return OrderConfirmed.from(order);
        } catch (UnusableAnswer unusable) {
            log.error("Order {} is rejected: {}", order.number(), unusable.reason());
            return reject(order, unusable.reason(), at);
        }
    }

    private static OrderEvent reject(Order order, Verdict.Refused refused, Instant at) {
        order.reject(refused.refusals(), refused.reason(), at);
        return OrderRejected.from(order);
    }

    private static OrderEvent reject(Order order, String reason, Instant at) {
        order.reject(reason, at);
        return OrderRejected.from(order);
    }

    private void publish(List<OrderEvent> events) {
        if (!events.isEmpty()) {
            outbox.publishAll(events);
            process.publishEvent(
                    new OrdersDecided(events.stream().map(OrderEvent::orderId).toList()));
        }
    }
}
