package dev.keeper.inventory.reorder;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.problem.NotFound;
import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reorder.alert.Crossing;
import dev.keeper.inventory.reorder.alert.StockLow;
import dev.keeper.inventory.reorder.alert.StockRecovered;
import dev.keeper.inventory.reorder.alert.VehiclesLow;
import dev.keeper.inventory.reorder.alert.VehiclesRecovered;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.LockedVehicles;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reorder rules of a unit of work. A rule raises one alert when available stock falls to its minimum, and resolves
 * it when available stock rises above it.
 *
 * <p>The changed stock decides which rules to compare, so they are locked last, after everything else.
 */
public final class LockedRules implements Rows {

    private final ReorderRuleRepository repository;
    private final ReorderRuleTable table;
    private final Clock clock;

    private final Set<UUID> ids = new HashSet<>();
    private final Map<UUID, ReorderRule> rules = new HashMap<>();
    private final Set<StockLevel> levels = new LinkedHashSet<>();
    private final Set<UUID> aboutVehicles = new LinkedHashSet<>();

    LockedRules(ReorderRuleRepository repository, ReorderRuleTable table, Clock clock) {
        this.repository = repository;
        this.table = table;
        this.clock = clock;
    }

    /** Registers a rule about vehicles to lock. */
    public void need(UUID id) {
        ids.add(id);
    }

    @Override
    public void lock() {
        if (!ids.isEmpty()) {
            repository.lockAboutVehicles(ids).forEach(rule -> rules.put(rule.id(), rule));
        }
    }

    /**
     * Returns a registered rule about vehicles.
     *
     * @throws NotFound if there is none
     */
    public ReorderRule get(UUID id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new NotFound("vehicle reorder rule", id);
        }
        return rule;
    }

    /** Returns the rule about the product of a locked level. */
    public Optional<ReorderRule> find(StockLevel level) {
        return repository.findByBranchCodeAndProductId(
                level.branchCode(), level.product().id());
    }

    /**
     * Returns whether no rule about the same vehicles exists. Locks the rules, so that no other transaction can create
     * one before this one ends.
     */
    public boolean isNew(ReorderRule rule) {
        table.lockForNewRule();
        return !table.exists(rule);
    }

    /** Stores a new rule. */
    public ReorderRule add(ReorderRule rule) {
        return repository.save(rule);
    }

    /** Registers a locked level whose rule was created or changed, so that both are compared. */
    public void redefined(StockLevel level) {
        repository.flush();
        levels.add(level);
    }

    /** Registers a locked rule about vehicles that was created or changed, so that its vehicles are counted again. */
    public void redefined(ReorderRule rule) {
        repository.flush();
        aboutVehicles.add(rule.id());
    }

    /** Deletes the rule about the product of a locked level, and resolves its alert. */
    public void delete(ReorderRule rule, StockLevel level, UnitOfWork work) {
        table.end(rule.id())
                .ifPresent(alert -> work.publish(new StockRecovered(
                        alert, level.branchCode(), level.product().sku(), level.available(), clock.instant())));
        repository.delete(rule);
        repository.flush();
    }

    /** Deletes a locked rule about vehicles, and resolves its alert. */
    public void delete(ReorderRule rule, UnitOfWork work) {
        table.end(rule.id())
                .ifPresent(alert -> work.publish(new VehiclesRecovered(
                        alert,
                        rule.branchCode(),
                        rule.make(),
                        rule.model(),
                        table.countVehicles(rule.id()),
                        clock.instant())));
        repository.delete(rule);
        repository.flush();
    }

    @Override
    public void store(UnitOfWork work) {
        levels.addAll(work.rows(LockedLevels.class).moved());
        if (!levels.isEmpty()) {
            publish(table.crossByLevels(levels), work);
        }
        var lots = work.rows(LockedVehicles.class).changedLots();
        if (!lots.isEmpty()) {
            aboutVehicles.addAll(table.lockAbout(lots));
        }
        if (!aboutVehicles.isEmpty()) {
            publish(table.crossByCount(aboutVehicles), work);
        }
    }

    private void publish(Collection<Crossing> crossings, UnitOfWork work) {
        if (crossings.isEmpty()) {
            return;
        }
        var byKey = levels.stream().collect(Collectors.toMap(StockLevel::key, Function.identity()));
        var at = clock.instant();
        crossings.forEach(crossing -> work.publish(event(crossing, byKey, at)));
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
}
