package dev.keeper.ordering.placing;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.security.Actor;
import dev.keeper.ordering.order.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.OrderPlaced;
import dev.keeper.ordering.order.OrderResponse;
import dev.keeper.ordering.order.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders in: each becomes pending, and the stock is asked in the same transaction; a draft asks nobody. */
@Service
@Transactional
class OrderPlacement {

    private final Orders orders;
    private final OrderNumbers numbers;
    private final Agreements agreements;
    private final Outbox outbox;
    private final Clock clock;
    private final OrderingSettings settings;

    OrderPlacement(
            Orders orders,
            OrderNumbers numbers,
            Agreements agreements,
            Outbox outbox,
            Clock clock,
            OrderingSettings settings) {
        this.orders = orders;
        this.numbers = numbers;
        this.agreements = agreements;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    OrderResponse take(PlaceOrderRequest request, Actor actor) {
        var withVehicles = request.basket().hasVehicles();
        if (request.asDraft()) {
            OrderPermissions.requireDrafting(actor, request.branch(), withVehicles);
            return draft(request, actor);
        }
        OrderPermissions.requirePlacing(actor, request.branch(), withVehicles);
        return place(request, actor);
    }

    OrderResponse placeDraft(UUID id, @Nullable String ifMatch, Actor actor) {
        var order = orders.forChange(id, ifMatch, actor);
        OrderPermissions.requirePlacing(actor, order.branch(), order.hasVehicles());
        var at = clock.instant();
        order.place(Employee.from(actor), at, answerBy(at));
        return ask(order, actor, at);
    }

    private OrderResponse draft(PlaceOrderRequest request, Actor actor) {
        var at = clock.instant();
        var agreement = agreements.of(request);
        var number = numbers.next(request.branch(), at);
        var order = orders.add(Order.draft(number, request.branch(), Employee.from(actor), agreement, at));
        return orders.written(order, actor);
    }

    private OrderResponse place(PlaceOrderRequest request, Actor actor) {
        var at = clock.instant();
        var agreement = agreements.of(request);
        agreement.requireCustomer();
        // Last of all that may be refused: whoever else orders at the branch waits from here on.
        var number = numbers.next(request.branch(), at);
        var order =
                orders.add(Order.place(number, request.branch(), Employee.from(actor), agreement, at, answerBy(at)));
        return ask(order, actor, at);
    }

    private OrderResponse ask(Order order, Actor actor, Instant at) {
        if (OrderPermissions.maySellBelowFloor(actor, order.branch())) {
            order.approveOwnPrices(at);
        }
        var placed = orders.written(order, actor);
        outbox.publish(OrderPlaced.from(order));
        return placed;
    }

    private Instant answerBy(Instant at) {
        return at.plus(settings.answerTimeout());
    }
}
