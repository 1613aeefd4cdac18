package dev.keeper.ordering.order;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows orders to staff, and carries out what staff decide about them. */
@Service
@Transactional
class OrderService {

    private final OrderRepository orders;
    private final OrderSearch search;
    private final Outbox outbox;
    private final Sales sales;
    private final Decisions decisions;
    private final Clock clock;

    OrderService(
            OrderRepository orders, OrderSearch search, Outbox outbox, Sales sales, Decisions decisions, Clock clock) {
        this.orders = orders;
        this.search = search;
        this.outbox = outbox;
        this.sales = sales;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Slice<OrderSummary> find(OrderFilter filter, @Nullable Cursor after, int limit, Actor actor) {
        var visibility = OrderPermissions.requireVisibility(actor, filter.branch());
        return search.find(filter, visibility, actor.id(), after, limit);
    }

    @Transactional(readOnly = true)
    OrderResponse get(UUID id, Actor actor) {
        return orders.findWholeById(id)
                .filter(order -> OrderPermissions.maySee(actor, order))
                .map(order -> OrderResponse.from(order, actor))
                .orElseThrow(() -> new NotFound("order", id));
    }

    OrderResponse prepare(UUID id, @Nullable String ifMatch, Actor actor) {
        var order = orders.forChange(id, ifMatch, actor);
        order.prepare(Employee.from(actor), clock.instant());
        return changed(order, actor);
    }

    OrderResponse complete(UUID id, @Nullable String ifMatch, Actor actor) {
        var order = orders.forChange(id, ifMatch, actor);
        var by = Employee.from(actor);
        var at = clock.instant();
        order.complete(by, at);
        sales.record(order, at);
        outbox.publish(OrderCompleted.from(order, by, at));
        return changed(order, actor);
    }

    OrderResponse cancel(UUID id, CancelOrderRequest request, @Nullable String ifMatch, Actor actor) {
        var order = orders.forChange(id, ifMatch, actor);
        OrderPermissions.requireCancelling(actor, order);
        var by = Employee.from(actor);
        var nobodyHeardOfIt = order.isDraft();
        order.cancel(by, request.reason().strip(), clock.instant());
        if (!nobodyHeardOfIt) {
            outbox.publish(OrderCancelled.from(order, by));
            decisions.madeAbout(order.id());
        }
        return changed(order, actor);
    }

    private OrderResponse changed(Order order, Actor actor) {
        orders.flush();
        return OrderResponse.from(order, actor);
    }
}
