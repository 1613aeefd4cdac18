package dev.keeper.ordering.order.returns;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.employee.Employee;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records returns, and notifies the stock in the same transaction. */
@Service
@Transactional
class Returns {

    private final ReturnAcceptance orders;
    private final ReturnRepository returns;
    private final SalesUndone sales;
    private final Outbox outbox;

    Returns(ReturnAcceptance orders, ReturnRepository returns, SalesUndone sales, Outbox outbox) {
        this.orders = orders;
        this.returns = returns;
        this.sales = sales;
        this.outbox = outbox;
    }

    ReturnResponse take(UUID orderId, ReturnOrderRequest request, ExpectedVersion expected, Caller caller) {
        var reason = request.reason().strip();
        var takenBack = orders.takeBack(orderId, request.wanted(), reason, expected, caller);
        // The order is locked, so no other return is counted meanwhile.
        var number = "%s-R%d".formatted(takenBack.facts().orderNumber(), returns.countByOrderId(orderId) + 1);
        var taken = returns.saveAndFlush(
                new OrderReturn(number, takenBack, new Employee(caller.id(), caller.name()), reason));
        sales.record(taken, takenBack);
        outbox.publish(OrderReturned.from(taken, takenBack));
        return ReturnResponse.from(taken);
    }

    @Transactional(readOnly = true)
    List<ReturnResponse> of(UUID orderId, Caller caller) {
        orders.requireVisible(orderId, caller);
        return returns.findWholeByOrderId(orderId).stream()
                .map(ReturnResponse::from)
                .toList();
    }
}
