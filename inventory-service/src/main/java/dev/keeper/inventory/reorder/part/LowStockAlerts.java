package dev.keeper.inventory.reorder.part;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LevelsMoved;
import dev.keeper.inventory.stock.StockLevel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises one alert when available stock falls to the minimum, and resolves it when the stock recovers. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LowStockAlerts {

    private final ReorderRuleTable rules;
    private final Outbox outbox;
    private final Clock clock;

    LowStockAlerts(ReorderRuleTable rules, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void onLevelsMoved(LevelsMoved moved) {
        evaluate(moved.levels());
    }

    /** Compares locked levels with their rules and tells which fell short or recovered. */
    void evaluate(Collection<StockLevel> levels) {
        var crossings = rules.cross(levels);
        if (crossings.isEmpty()) {
            return;
        }
        var byKey = levels.stream().collect(Collectors.toMap(LowStockAlerts::keyOf, Function.identity()));
        var at = clock.instant();
        outbox.publishAll(
                crossings.stream().map(crossing -> event(crossing, byKey, at)).toList());
    }

    /** Ends the alert of a rule that is about to go. */
    void end(StockLevel level) {
        rules.alertOf(keyOf(level))
                .ifPresent(alert -> outbox.publish(StockRecovered.of(alert, level, clock.instant())));
    }

    private static StockEvent event(Crossing crossing, Map<LevelKey, StockLevel> levels, Instant at) {
        var level = Objects.requireNonNull(levels.get(crossing.level()));
        return crossing.low() ? StockLow.of(crossing, level, at) : StockRecovered.of(crossing.alertId(), level, at);
    }

    private static LevelKey keyOf(StockLevel level) {
        return new LevelKey(level.branchCode(), level.product().id());
    }
}
