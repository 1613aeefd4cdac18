package dev.keeper.ordering.order;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The orders, for features that add, read or change them in a transaction. */
@Component
public class Orders {

    private final OrderRepository orders;

    Orders(OrderRepository orders) {
        this.orders = orders;
    }

    /** Saves new orders, which sets their ids. */
    public void addAll(List<Order> added) {
        orders.saveAllAndFlush(added);
    }

    /**
     * Returns the order, locked for update.
     *
     * @throws NotFound if it does not exist or the caller may not see it
     */
    public Order forChange(UUID id, Caller caller) {
        return orders.findForChangeById(id)
                .filter(found -> OrderPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("order", id));
    }

    /** Returns the order as {@link #forChange(UUID, Caller)} does; checks {@code If-Match} if it is given. */
    public Order forChange(UUID id, ExpectedVersion expected, Caller caller) {
        var order = forChange(id, caller);
        expected.check(order.version());
        return order;
    }

    /**
     * Returns the order with customer and lines, read only.
     *
     * @throws NotFound if it does not exist or the caller may not see it
     */
    public Order get(UUID id, Caller caller) {
        return orders.findWholeById(id)
                .filter(found -> OrderPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("order", id));
    }

    /** Returns these orders by their ids, locked for update. */
    public Map<UUID, Order> lock(Set<UUID> ids) {
        return whole(orders.lock(ids));
    }

    /** Returns whether any order waits for the stock's answer. */
    public boolean anyIsPending() {
        return orders.anyIsPending();
    }

    /**
     * Returns orders whose answer was due before a moment and is missing, locked for update. Skips orders that another
     * transaction has locked.
     *
     * @param limit the maximum number
     */
    public Collection<Order> lockOverdue(Instant before, int limit) {
        return whole(orders.lockOverdue(before, limit)).values();
    }

    /** A locking query may return a state from before the lock, so the orders are read afterwards. */
    private Map<UUID, Order> whole(Collection<UUID> locked) {
        return locked.isEmpty()
                ? Map.of()
                : orders.findWholeByIdIn(locked).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    /** Flushes the order, which sets its new version. */
    public Order written(Order order) {
        orders.flush();
        return order;
    }
}
