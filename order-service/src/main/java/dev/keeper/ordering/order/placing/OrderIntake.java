package dev.keeper.ordering.order.placing;

import dev.keeper.common.groupcommit.GroupWork;
import dev.keeper.common.groupcommit.Task;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.messaging.TracedEvent;
import dev.keeper.common.web.EntityTag;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.CustomerService;
import dev.keeper.ordering.order.Agreement;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderPlaced;
import dev.keeper.ordering.order.Orders;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes in new orders that came together: each becomes pending and the stock is asked, or it is kept as a draft. */
@Component
class OrderIntake implements GroupWork<NewOrder> {

    private final CustomerService customers;
    private final OrderNumbers numbers;
    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;
    private final OrderingSettings settings;

    OrderIntake(
            CustomerService customers,
            OrderNumbers numbers,
            Orders orders,
            Outbox outbox,
            Clock clock,
            OrderingSettings settings) {
        this.customers = customers;
        this.numbers = numbers;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void carryOut(List<Task<NewOrder>> group) {
        var agreed = agree(group);
        if (agreed.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var begun = begin(agreed, at);
        orders.addAll(begun.stream().map(Begun::order).toList());
        outbox.publishTraced(
                begun.stream().filter(Begun::asksTheStock).map(Begun::placed).toList());
        begun.forEach(Begun::answer);
    }

    /** What was agreed where it may be; whoever may not has been refused. */
    private List<Agreed> agree(List<Task<NewOrder>> group) {
        var known = customersOf(group);
        var agreed = new ArrayList<Agreed>();
        for (var task : group) {
            task.attempt(() -> task.command().agreement(known))
                    .ifPresent(agreement -> agreed.add(new Agreed(task, agreement)));
        }
        return agreed;
    }

    private Map<UUID, Customer> customersOf(List<Task<NewOrder>> group) {
        var ids = group.stream()
                .map(task -> task.command().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return customers.findAll(ids);
    }

    /** The numbers come last of all that may be refused: whoever else orders at these branches waits from here on. */
    private List<Begun> begin(List<Agreed> agreed, Instant at) {
        var next = numbers.next(
                agreed.stream().map(each -> each.task().command().branch()).toList(), at);
        var begun = new ArrayList<Begun>();
        for (int index = 0; index < agreed.size(); index++) {
            var task = agreed.get(index).task();
            var order =
                    task.command().begin(next.get(index), agreed.get(index).agreement(), at, settings.answerTimeout());
            begun.add(new Begun(task, order));
        }
        return begun;
    }

    private record Agreed(Task<NewOrder> task, Agreement agreement) {}

    private record Begun(Task<NewOrder> task, Order order) {

        boolean asksTheStock() {
            return !task.command().request().asDraft();
        }

        TracedEvent placed() {
            return new TracedEvent(OrderPlaced.from(order), task.traceparent());
        }

        void answer() {
            var response = Orders.shown(order, task.command().caller());
            task.answer(ResponseEntity.created(URI.create("/api/v1/orders/" + response.id()))
                    .eTag(EntityTag.of(response.version()))
                    .body(response));
        }
    }
}
