package dev.keeper.ordering.order;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The orders, for whoever adds or changes one in a transaction. */
@Component
public class Orders {

    private final OrderRepository orders;

    Orders(OrderRepository orders) {
        this.orders = orders;
    }

    /** Writes new orders, which have their ids from then on. */
    public void addAll(List<Order> added) {
        orders.saveAllAndFlush(added);
    }

    /**
     * The order for changing, for somebody who may see it: whoever else wants to change it waits.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    public Order forChange(UUID id, Caller caller) {
        return orders.findForChangeById(id)
                .filter(found -> OrderPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("order", id));
    }

    /** As {@link #forChange(UUID, Caller)}; {@code If-Match} counts when it is given. */
    public Order forChange(UUID id, ExpectedVersion expected, Caller caller) {
        var order = forChange(id, caller);
        expected.check(order.version());
        return order;
    }

    /** Writes what was added or changed, and shows it as the caller may see it, with its new version. */
    public OrderResponse written(Order order, Caller caller) {
        orders.flush();
        return OrderResponse.from(order, caller);
    }

    /** The order as the caller may see it. */
    public static OrderResponse shown(Order order, Caller caller) {
        return OrderResponse.from(order, caller);
    }
}
