package dev.keeper.ordering.order.fulfilment;

import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderLine;
import dev.keeper.ordering.order.line.LineKind;
import dev.keeper.ordering.sale.SaleLine;
import dev.keeper.ordering.sale.SalesLedger;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Records completed orders in the sales ledger. */
@Component
class Sales {

    private final SalesLedger ledger;

    Sales(SalesLedger ledger) {
        this.ledger = ledger;
    }

    /** Records every line of an order, in the transaction that completes it. */
    void record(Order order, Instant at) {
        ledger.record(
                order.lines().stream().map(line -> saleOf(line, order, at)).toList());
    }

    private static SaleLine saleOf(OrderLine line, Order order, Instant at) {
        var customer = order.customer();
        return new SaleLine(
                line.id(),
                order.id(),
                order.number(),
                at,
                order.branch(),
                order.salesperson().id(),
                order.salesperson().name(),
                customer == null ? null : customer.id(),
                line.kind() == LineKind.VEHICLE,
                line.item().code(),
                line.name(),
                line.brand(),
                line.category(),
                line.quantity(),
                Objects.requireNonNull(line.money(line.total())),
                line.money(line.cost()));
    }
}
