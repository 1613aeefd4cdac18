package dev.keeper.ordering.order.placing;

import dev.keeper.common.commandqueue.BatchHandler;
import dev.keeper.common.commandqueue.QueuedCommand;
import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.messaging.TracedEvent;
import dev.keeper.common.web.EntityTag;
import dev.keeper.ordering.OrderingSettings;
import dev.keeper.ordering.branch.Branches;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.CustomerService;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.Orders;
import dev.keeper.ordering.order.event.OrderPlaced;
import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.view.OrderResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Places new orders in batches: each becomes pending and the stock is asked, or it is kept as a draft. */
@Component
class OrderIntake implements BatchHandler<NewOrder> {

    private final CustomerService customers;
    private final Branches branches;
    private final OrderNumbers numbers;
    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;
    private final OrderingSettings settings;

    OrderIntake(
            CustomerService customers,
            Branches branches,
            OrderNumbers numbers,
            Orders orders,
            Outbox outbox,
            Clock clock,
            OrderingSettings settings) {
        this.customers = customers;
        this.branches = branches;
        this.numbers = numbers;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void carryOut(List<QueuedCommand<NewOrder>> batch) {
        var agreed = agree(batch);
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

    /** Returns the orders of the batch that may be placed; the others are refused. */
    private List<Agreed> agree(List<QueuedCommand<NewOrder>> batch) {
        var known = customersOf(batch);
        var agreed = new ArrayList<Agreed>();
        for (var queued : batch) {
            queued.attempt(() -> agreement(queued.command(), known))
                    .ifPresent(agreement -> agreed.add(new Agreed(queued, agreement)));
        }
        return agreed;
    }

    private Agreement agreement(NewOrder order, Map<UUID, Customer> known) {
        branches.requireKnown(order.branch(), order.caller());
        return order.agreement(known);
    }

    private Map<UUID, Customer> customersOf(List<QueuedCommand<NewOrder>> batch) {
        var ids = batch.stream()
                .map(queued -> queued.command().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return customers.findAll(ids);
    }

    /** Numbers are drawn after every check, because other orders at these branches wait from here on. */
    private List<Begun> begin(List<Agreed> agreed, Instant at) {
        var next = numbers.next(
                agreed.stream().map(each -> each.queued().command().branch()).toList(), at);
        var begun = new ArrayList<Begun>();
        for (int index = 0; index < agreed.size(); index++) {
            var queued = agreed.get(index).queued();
            var order = queued.command()
                    .begin(next.get(index), agreed.get(index).agreement(), at, settings.answerTimeout());
            begun.add(new Begun(queued, order));
        }
        return begun;
    }

    private record Agreed(QueuedCommand<NewOrder> queued, Agreement agreement) {}

    private record Begun(QueuedCommand<NewOrder> queued, Order order) {

        boolean asksTheStock() {
            return !queued.command().request().asDraft();
        }

        TracedEvent placed() {
            boolean releasesHolds =
                    OrderPermissions.mayReleaseHolds(queued.command().caller(), order);
            return new TracedEvent(OrderPlaced.from(order, releasesHolds), queued.traceparent());
        }

        void answer() {
            var response = OrderResponse.from(order, queued.command().caller());
            queued.answer(Answer.created(URI.create("/api/v1/orders/" + response.id()), response)
                    .withEtag(EntityTag.of(response.version())));
        }
    }
}
