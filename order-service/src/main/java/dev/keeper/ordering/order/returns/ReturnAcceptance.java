package dev.keeper.ordering.order.returns;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderLine;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.TakenBack;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts returns, for the feature that records them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReturnAcceptance {

    private final Orders orders;
    private final Clock clock;

    ReturnAcceptance(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Accepts a return, with the order locked until the transaction ends.
     *
     * @param wanted the units of each line; null for everything that the customer still has
     * @throws NotFound if there is no such order, or the caller may not see it
     * @throws dev.keeper.common.problem.Forbidden if the caller may not accept returns
     * @throws Invalid if a line does not belong to the order, or is named twice
     * @throws dev.keeper.common.problem.RuleBroken if the order is not completed, or the customer has fewer units
     */
    TakenBack takeBack(
            UUID orderId, @Nullable List<Wanted> wanted, String reason, ExpectedVersion expected, Caller caller) {
        var order = orders.forChange(orderId, expected, caller);
        OrderPermissions.requireTakingBack(caller, order);
        var units = wanted == null ? everythingOf(order) : unitsOf(order, wanted);
        var takenBack = order.takeBack(units, Employee.from(caller), reason, clock.instant());
        orders.written(order);
        return takenBack;
    }

    /**
     * Requires that the order exists and the caller may see it.
     *
     * @throws NotFound otherwise
     */
    void requireVisible(UUID orderId, Caller caller) {
        orders.get(orderId, caller);
    }

    private static Map<OrderLine, Integer> everythingOf(Order order) {
        return order.lines().stream()
                .filter(line -> line.kept() > 0)
                .collect(Collectors.toMap(Function.identity(), OrderLine::kept, Integer::sum, LinkedHashMap::new));
    }

    private static Map<OrderLine, Integer> unitsOf(Order order, List<Wanted> wanted) {
        var lines = order.lines().stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        var units = new LinkedHashMap<OrderLine, Integer>();
        for (int index = 0; index < wanted.size(); index++) {
            var line = lines.get(wanted.get(index).lineId());
            var field = "lines[%d].lineId".formatted(index);
            if (line == null) {
                throw new Invalid("UNKNOWN_LINE", field, "Order %s has no such line.".formatted(order.number()));
            }
            if (units.put(line, wanted.get(index).quantity()) != null) {
                throw new Invalid("DUPLICATE_LINE", field, "Name every line once, with all units that come back.");
            }
        }
        return units;
    }

    /** The returned units of one line. */
    record Wanted(UUID lineId, int quantity) {}
}
