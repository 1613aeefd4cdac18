package dev.keeper.inventory.reorder;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.stock.LevelsMoved;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises one alert when available stock falls to the minimum, and resolves it when the stock recovers. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LowStockAlerts {

    private final ReorderRuleRepository rules;
    private final Outbox outbox;
    private final Clock clock;

    LowStockAlerts(ReorderRuleRepository rules, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void onLevelsMoved(LevelsMoved moved) {
        moved.levels()
                .forEach(level -> rules.findByBranchCodeAndProductId(
                                level.branchCode(), level.product().id())
                        .ifPresent(rule -> evaluate(rule, level.available())));
    }

    void evaluate(ReorderRule rule, int available) {
        if (rule.fallsShortWith(available)) {
            var alert = UUID.randomUUID();
            rule.raise(alert);
            outbox.publish(StockLow.of(alert, rule, available, clock.instant()));
        } else if (rule.recoversWith(available)) {
            outbox.publish(StockRecovered.of(rule.resolve(), rule, available, clock.instant()));
        }
    }
}
