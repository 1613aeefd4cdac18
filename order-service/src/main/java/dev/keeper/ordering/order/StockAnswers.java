package dev.keeper.ordering.order;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.Message;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.ordering.stuck.UnresolvedOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final Inbox inbox;
    private final OrderRepository orders;
    private final UnresolvedOrders unresolved;
    private final Outbox outbox;
    private final Decisions decisions;
    private final Clock clock;

    StockAnswers(
            Inbox inbox,
            OrderRepository orders,
            UnresolvedOrders unresolved,
            Outbox outbox,
            Decisions decisions,
            Clock clock) {
        this.inbox = inbox;
        this.orders = orders;
        this.unresolved = unresolved;
        this.outbox = outbox;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Takes these answers in their order, each once however often it comes. */
    void take(List<Message<StockAnswer>> messages) {
        var unread = inbox.recordNew(messages.stream().map(Message::id).toList());
        var answers = messages.stream()
                // The second of two deliveries in one batch is not new any more.
                .filter(message -> unread.remove(message.id()))
                .map(Message::content)
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        var about = lockWhole(answers.stream().map(StockAnswer::orderId).collect(Collectors.toSet()));
        var at = clock.instant();
        var events = new ArrayList<OrderEvent>();
        answers.forEach(answer -> take(answer, about, at, events));
        publish(events);
    }

    /**
     * Rejects orders that got no answer in time; those that are being changed just now are left for the next round.
     *
     * @param limit how many at most
     * @return how many there were
     */
    int rejectUnanswered(int limit) {
        var at = clock.instant();
        var overdue = orders.findOverdueForChange(at, limit);
        if (!overdue.isEmpty()) {
            orders.findWhole(overdue);
            publish(overdue.stream()
                    .map(order -> reject(order, Order.NO_ANSWER_IN_TIME, at))
                    .toList());
        }
        return overdue.size();
    }

    private Map<UUID, Order> lockWhole(Collection<UUID> ids) {
        var locked = orders.findForChangeByIdIn(ids);
        return locked.isEmpty()
                ? Map.of()
                : orders.findWhole(locked).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    private void take(StockAnswer answer, Map<UUID, Order> about, Instant at, List<OrderEvent> events) {
        var order = about.get(answer.orderId());
        if (order == null) {
            log.error("{} is about an order that does not exist", answer);
        } else if (answer instanceof StockUnresolved stuck) {
            log.error("The stock could not follow order {}: {}, {}", order.number(), stuck.what(), stuck.why());
            unresolved.add(order.id(), stuck.what(), stuck.why(), at);
        } else if (order.awaitsAnswer()) {
            events.add(decide(order, answer, at));
        } else {
            log.info(
                    "Order {} is {}; {} changes nothing any more",
                    order.number(),
                    order.status(),
                    answer.getClass().getSimpleName());
        }
    }

    private static OrderEvent decide(Order order, StockAnswer answer, Instant at) {
        return switch (answer) {
            case StockReserved reserved -> confirm(order, reserved, at);
            case StockRejected rejected -> {
                order.reject(rejected.refusals(), rejected.reason(), at);
                yield OrderRejected.from(order);
            }
            case StockUnresolved stuck -> throw new IllegalArgumentException(stuck.what() + " decides nothing");
        };
    }

    private static OrderEvent confirm(Order order, StockReserved answer, Instant at) {
        try {
            order.confirm(answer, at);
            return OrderConfirmed.from(order);
        } catch (UnusableAnswer unusable) {
            log.error("Order {} is rejected: {}", order.number(), unusable.reason());
            return reject(order, unusable.reason(), at);
        }
    }

    private static OrderEvent reject(Order order, String reason, Instant at) {
        order.reject(reason, at);
        return OrderRejected.from(order);
    }

    private void publish(List<OrderEvent> events) {
        outbox.publishAll(events);
        events.forEach(event -> decisions.madeAbout(event.orderId()));
    }
}
