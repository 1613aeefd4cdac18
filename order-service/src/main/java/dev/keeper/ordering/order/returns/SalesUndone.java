package dev.keeper.ordering.order.returns;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.order.TakenBack;
import dev.keeper.ordering.sale.SaleLine;
import dev.keeper.ordering.sale.SalesLedger;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records returns in the sales ledger, as negative sales of the salesperson who sold. */
@Component
class SalesUndone {

    private final SalesLedger ledger;

    SalesUndone(SalesLedger ledger) {
        this.ledger = ledger;
    }

    /** Records every line of a return, in its transaction. */
    void record(OrderReturn taken, TakenBack takenBack) {
        var lines = new ArrayList<SaleLine>();
        for (int index = 0; index < takenBack.lines().size(); index++) {
            lines.add(saleOf(taken.lines().get(index), takenBack.lines().get(index), takenBack));
        }
        ledger.record(lines);
    }

    private static SaleLine saleOf(ReturnLine line, TakenBack.Line units, TakenBack takenBack) {
        var facts = takenBack.facts();
        return new SaleLine(
                line.id(),
                takenBack.orderId(),
                facts.orderNumber(),
                takenBack.at(),
                facts.branch(),
                facts.salesperson().id(),
                facts.salesperson().name(),
                facts.customer().id(),
                units.vin() != null,
                Objects.requireNonNull(units.vin() == null ? units.sku() : units.vin()),
                units.description(),
                units.brand(),
                units.category(),
                -units.quantity(),
                negated(units.amount()),
                negatedOrNull(units.cost()));
    }

    private static @Nullable Money negatedOrNull(@Nullable Money money) {
        return money == null ? null : negated(money);
    }

    private static Money negated(Money money) {
        return new Money(money.amount().negate(), money.currency());
    }
}
