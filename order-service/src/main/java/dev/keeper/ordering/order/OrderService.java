package dev.keeper.ordering.order;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.EntityTag;
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
    private final Clock clock;

    OrderService(OrderRepository orders, OrderSearch search, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.search = search;
        this.outbox = outbox;
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
        var order = forChange(id, ifMatch, actor);
        order.prepare(Employee.from(actor), clock.instant());
        return changed(order, actor);
    }

    OrderResponse complete(UUID id, @Nullable String ifMatch, Actor actor) {
        var order = forChange(id, ifMatch, actor);
        var by = Employee.from(actor);
        var at = clock.instant();
        order.complete(by, at);
        outbox.publish(OrderCompleted.from(order, by, at));
        return changed(order, actor);
    }

    OrderResponse cancel(UUID id, CancelOrderRequest request, @Nullable String ifMatch, Actor actor) {
        var order = forChange(id, ifMatch, actor);
        OrderPermissions.requireCancelling(actor, order);
        var by = Employee.from(actor);
        order.cancel(by, request.reason().strip(), clock.instant());
        outbox.publish(OrderCancelled.from(order, by));
        return changed(order, actor);
    }

    /** The order, locked; {@code If-Match} counts when it is given. */
    private Order forChange(UUID id, @Nullable String ifMatch, Actor actor) {
        var order = orders.findForChangeById(id)
                .filter(found -> OrderPermissions.maySee(actor, found))
                .orElseThrow(() -> new NotFound("order", id));
        if (ifMatch != null) {
            EntityTag.requireMatch(ifMatch, order.version());
        }
        return order;
    }

    private OrderResponse changed(Order order, Actor actor) {
        orders.flush();
        return OrderResponse.from(order, actor);
    }
}
