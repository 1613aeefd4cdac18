package dev.keeper.ordering.order.fulfilment;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.event.OrderCancelled;
import dev.keeper.ordering.order.event.OrderCompleted;
import dev.keeper.ordering.order.event.OrdersDecided;
import dev.keeper.ordering.order.view.OrderResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns orders to staff, and prepares, completes and cancels them. */
@Service
@Transactional
public class OrderService {

    private final Orders orders;
    private final Outbox outbox;
    private final Sales sales;
    private final ApplicationEventPublisher process;
    private final Clock clock;

    OrderService(Orders orders, Outbox outbox, Sales sales, ApplicationEventPublisher process, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.sales = sales;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Returns the order, as far as the caller may see it.
     *
     * @throws NotFound if it does not exist or the caller may not see it
     */
    @Transactional(readOnly = true)
    public OrderResponse get(UUID id, Caller caller) {
        return OrderResponse.from(orders.get(id, caller), caller);
    }

    OrderResponse prepare(UUID id, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, expected, caller);
        order.prepare(Employee.from(caller), clock.instant());
        return OrderResponse.from(orders.written(order), caller);
    }

    OrderResponse complete(UUID id, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, expected, caller);
        var by = Employee.from(caller);
        var at = clock.instant();
        order.complete(by, at);
        sales.record(order, at);
        outbox.publish(OrderCompleted.from(order, by, at));
        return OrderResponse.from(orders.written(order), caller);
    }

    OrderResponse cancel(UUID id, CancelOrderRequest request, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, expected, caller);
        OrderPermissions.requireCancelling(caller, order);
        var by = Employee.from(caller);
        var nobodyHeardOfIt = order.isDraft();
        order.cancel(by, request.reason().strip(), clock.instant());
        if (!nobodyHeardOfIt) {
            outbox.publish(OrderCancelled.from(order, by));
            process.publishEvent(new OrdersDecided(List.of(order.id())));
        }
        return OrderResponse.from(orders.written(order), caller);
    }
}
