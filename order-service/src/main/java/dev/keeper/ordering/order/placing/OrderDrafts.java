package dev.keeper.ordering.order.placing;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.line.PriceApproval;
import dev.keeper.ordering.order.view.OrderResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revises drafts and approves their prices. */
@Service
@Transactional
class OrderDrafts {

    private final Orders orders;
    private final Agreements agreements;
    private final Clock clock;

    OrderDrafts(Orders orders, Agreements agreements, Clock clock) {
        this.orders = orders;
        this.agreements = agreements;
        this.clock = clock;
    }

    OrderResponse revise(UUID id, ReviseOrderRequest request, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, caller);
        expected.check(order.version());
        var agreement = agreements.of(request);
        OrderPermissions.requireDrafting(
                caller, order.branch(), agreement.basket().hasVehicles());
        order.revise(agreement, clock.instant());
        return OrderResponse.from(orders.written(order), caller);
    }

    OrderResponse approvePrices(UUID id, @Nullable String reason, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(id, expected, caller);
        OrderPermissions.requireSellingBelowFloor(caller, order.branch());
        order.approvePrices(PriceApproval.of(Employee.from(caller), clock.instant(), reason));
        return OrderResponse.from(orders.written(order), caller);
    }
}
