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

/** The orders, for the features that add, read or change them in a transaction. */
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

    /**
     * The order for reading, with customer and lines, for somebody who may see it.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    public Order get(UUID id, Caller caller) {
        return orders.findWholeById(id)
                .filter(found -> OrderPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("order", id));
    }

    /** These orders for changing, by their ids: other transactions that want to change one of them wait. */
    public Map<UUID, Order> lock(Set<UUID> ids) {
        return whole(orders.lock(ids));
    }

    /** Whether any order waits for the answer of the stock. */
    public boolean anyIsPending() {
        return orders.anyIsPending();
    }

    /**
     * Orders that should have been answered before a moment and were not, for changing; those that another transaction has
     * locked are left out.
     *
     * @param limit how many at most
     */
    public Collection<Order> lockOverdue(Instant before, int limit) {
        return whole(orders.lockOverdue(before, limit)).values();
    }

    /** What is read together with the lock may be older than the lock, so it is read afterwards. */
    private Map<UUID, Order> whole(Collection<UUID> locked) {
        return locked.isEmpty()
                ? Map.of()
                : orders.findWholeByIdIn(locked).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    /** The order, written with its new version. */
    public Order written(Order order) {
        orders.flush();
        return order;
    }
}
