package dev.keeper.inventory.reorder;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.reorder.alert.Crossing;
import dev.keeper.inventory.reorder.alert.StockLow;
import dev.keeper.inventory.reorder.alert.StockRecovered;
import dev.keeper.inventory.reorder.alert.VehiclesLow;
import dev.keeper.inventory.reorder.alert.VehiclesRecovered;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LevelsMoved;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Lot;
import dev.keeper.inventory.vehicle.VehiclesMoved;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises one alert when what is available falls to the minimum of its rule, and resolves it when there is more again.
 *
 * <p>Reorder rules are locked last: after the levels and the cars that they are about, and after everything else.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReorderAlerts {

    private final ReorderRuleTable rules;
    private final Outbox outbox;
    private final Clock clock;

    ReorderAlerts(ReorderRuleTable rules, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void onLevelsMoved(LevelsMoved moved) {
        levelsChanged(moved.levels());
    }

    @EventListener
    void onVehiclesMoved(VehiclesMoved moved) {
        vehiclesChanged(moved.lots());
    }

    /**
     * Compares levels with their rules, and tells which fell short or recovered.
     *
     * @param levels locked, and as they are stored now
     */
    public void levelsChanged(Collection<StockLevel> levels) {
        if (levels.isEmpty()) {
            return;
        }
        var byKey = levels.stream().collect(Collectors.toMap(ReorderAlerts::keyOf, Function.identity()));
        publish(rules.crossByLevels(levels), byKey);
    }

    /**
     * Counts the cars of every rule about one of these lots, and tells which became too few, or enough again.
     *
     * @param lots where cars were or are, as they are stored now
     */
    public void vehiclesChanged(Collection<Lot> lots) {
        countVehicles(rules.lockAbout(lots));
    }

    /** Counts the cars of locked rules. */
    void countVehicles(Collection<UUID> lockedRules) {
        if (!lockedRules.isEmpty()) {
            publish(rules.crossByCount(lockedRules), Map.of());
        }
    }

    /** Ends the alert of a rule about a product that is about to go. */
    void end(ReorderRule rule, StockLevel level) {
        rules.end(rule.id())
                .ifPresent(alert -> outbox.publish(new StockRecovered(
                        alert, level.branchCode(), level.product().sku(), level.available(), clock.instant())));
    }

    /** Ends the alert of a locked rule about cars that is about to go. */
    void end(ReorderRule rule) {
        rules.end(rule.id())
                .ifPresent(alert -> outbox.publish(new VehiclesRecovered(
                        alert,
                        rule.branchCode(),
                        rule.make(),
                        rule.model(),
                        rules.countVehicles(rule.id()),
                        clock.instant())));
    }

    private void publish(List<Crossing> crossings, Map<LevelKey, StockLevel> levels) {
        if (!crossings.isEmpty()) {
            var at = clock.instant();
            outbox.publishAll(crossings.stream()
                    .map(crossing -> event(crossing, levels, at))
                    .toList());
        }
    }

    private static Event event(Crossing crossing, Map<LevelKey, StockLevel> levels, Instant at) {
        if (crossing.productId() == null) {
            return crossing.low() ? VehiclesLow.of(crossing, at) : VehiclesRecovered.of(crossing, at);
        }
        var level = Objects.requireNonNull(levels.get(new LevelKey(crossing.branch(), crossing.productId())));
        var product = level.product();
        return crossing.low()
                ? StockLow.of(crossing, product.sku(), product.name(), at)
                : new StockRecovered(crossing.alertId(), crossing.branch(), product.sku(), crossing.available(), at);
    }

    private static LevelKey keyOf(StockLevel level) {
        return new LevelKey(level.branchCode(), level.product().id());
    }
}
