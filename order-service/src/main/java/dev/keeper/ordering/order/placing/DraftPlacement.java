package dev.keeper.ordering.order.placing;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.OrderingSettings;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.event.OrderPlaced;
import dev.keeper.ordering.order.view.OrderResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places drafts: each becomes pending, and the stock is asked in the same transaction. */
@Service
@Transactional
class DraftPlacement {

    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;
    private final OrderingSettings settings;

    DraftPlacement(Orders orders, Outbox outbox, Clock clock, OrderingSettings settings) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    OrderResponse place(UUID id, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, expected, caller);
        OrderPermissions.requirePlacing(caller, order.branch(), order.hasVehicles());
        var at = clock.instant();
        order.place(Employee.from(caller), at, at.plus(settings.answerTimeout()));
        NewOrder.approveOwnPrices(order, caller, at);
        var placed = OrderResponse.from(orders.written(order), caller);
        outbox.publish(OrderPlaced.from(order, OrderPermissions.mayReleaseHolds(caller, order)));
        return placed;
    }
}
