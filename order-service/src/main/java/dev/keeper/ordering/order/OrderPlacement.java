package dev.keeper.ordering.order;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.security.Actor;
import dev.keeper.ordering.customer.CustomerService;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders in: each becomes pending, and the stock is asked in the same transaction. */
@Service
@Transactional
class OrderPlacement {

    private final OrderRepository orders;
    private final OrderNumbers numbers;
    private final CustomerService customers;
    private final Outbox outbox;
    private final Clock clock;
    private final OrderingSettings settings;

    OrderPlacement(
            OrderRepository orders,
            OrderNumbers numbers,
            CustomerService customers,
            Outbox outbox,
            Clock clock,
            OrderingSettings settings) {
        this.orders = orders;
        this.numbers = numbers;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    OrderResponse place(PlaceOrderRequest request, Actor actor) {
        var items = request.items();
        OrderPermissions.requirePlacing(
                actor, request.branch(), items.stream().anyMatch(item -> item.kind() == LineKind.VEHICLE));
        var customer =
                customers.find(request.customerId()).orElseThrow(() -> new UnknownCustomer(request.customerId()));
        var placedAt = clock.instant();
        var placement = new Order.Placement(
                numbers.next(request.branch(), placedAt),
                request.branch(),
                Employee.from(actor),
                customer,
                request.notes());
        var order =
                orders.saveAndFlush(Order.place(placement, items, placedAt, placedAt.plus(settings.answerTimeout())));
        outbox.publish(OrderPlaced.from(order, request.holdId()));
        return OrderResponse.from(order, actor);
    }
}
