package dev.keeper.ordering.order;

import dev.keeper.common.messaging.Outbox;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides pending orders by what the stock answers, or by its silence.
 *
 * <p>The first decision stands. An answer that comes after it changes nothing: what it reserved is released by the
 * rejection or cancellation, which follows the order's placing on the same topic under the same key.
 */
@Service
@Transactional
class StockAnswers {

    private static final Logger log = LoggerFactory.getLogger(StockAnswers.class);

    private final OrderRepository orders;
    private final Outbox outbox;
    private final Clock clock;

    StockAnswers(OrderRepository orders, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    void reserved(StockReserved answer) {
        awaiting(answer.orderId(), StockReserved.TYPE).ifPresent(order -> {
            try {
                order.confirm(answer, clock.instant());
                outbox.publish(OrderConfirmed.from(order));
            } catch (UnusableAnswer unusable) {
                log.error("Order {} is rejected: {}", order.number(), unusable.reason());
                reject(order, unusable.reason());
            }
        });
    }

    void rejected(StockRejected answer) {
        awaiting(answer.orderId(), StockRejected.TYPE).ifPresent(order -> {
            order.reject(answer.refusals(), answer.reason(), clock.instant());
            outbox.publish(OrderRejected.from(order));
        });
    }

    /**
     * Rejects orders that got no answer in time; those that are being changed just now are left for the next round.
     *
     * @param limit how many at most
     * @return how many there were
     */
    int rejectUnanswered(int limit) {
        var overdue = orders.findOverdueForChange(clock.instant(), limit);
        overdue.forEach(order -> reject(order, Order.NO_ANSWER_IN_TIME));
        return overdue.size();
    }

    private void reject(Order order, String reason) {
        order.reject(reason, clock.instant());
        outbox.publish(OrderRejected.from(order));
    }

    private Optional<Order> awaiting(UUID orderId, String answerType) {
        var order = orders.findForChangeById(orderId);
        if (order.isEmpty()) {
            log.error("{} is about order {}, which does not exist", answerType, orderId);
        }
        return order.filter(found -> {
            if (!found.awaitsAnswer()) {
                log.info("Order {} is {}; {} changes nothing any more", found.number(), found.status(), answerType);
            }
            return found.awaitsAnswer();
        });
    }
}
