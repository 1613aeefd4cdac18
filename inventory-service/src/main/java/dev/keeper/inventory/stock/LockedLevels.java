package dev.keeper.inventory.stock;

import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.KnownProduct;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stock levels of a unit of work. */
public final class LockedLevels implements Rows {

    private final StockLevelTable table;
    private final Catalogue catalogue;
    private final Clock clock;

    private final Map<Wanted, Boolean> wanted = new HashMap<>();
    private final Set<LevelKey> keys = new HashSet<>();
    private final Set<LevelKey> missing = new HashSet<>();

    private Map<String, KnownProduct> products = Map.of();
    private Map<LevelKey, StockLevel> levels = Map.of();
    private final Set<StockLevel> moved = new LinkedHashSet<>();

    LockedLevels(StockLevelTable table, Catalogue catalogue, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Registers the level of a product at a branch to lock, if it exists. */
    public void need(String branch, String sku) {
        wanted.putIfAbsent(new Wanted(branch, sku), false);
    }

    /** Registers a level to lock, if it exists. */
    public void need(LevelKey key) {
        keys.add(key);
    }

    /** Registers the level of a product at a branch to lock; it is created if it is missing. */
    public void needOrCreate(String branch, String sku) {
        wanted.put(new Wanted(branch, sku), true);
    }

    @Override
    public void find(UnitOfWork work) {
        if (wanted.isEmpty()) {
            return;
        }
        products = catalogue.bySku(wanted.keySet().stream().map(Wanted::sku).collect(Collectors.toSet()));
        wanted.forEach((level, isCreated) -> {
            var product = products.get(level.sku());
            if (product != null) {
                var key = new LevelKey(level.branch(), product.id());
                (isCreated ? missing : keys).add(key);
            }
        });
        keys.addAll(missing);
    }

    @Override
    public void lock() {
        if (keys.isEmpty()) {
            return;
        }
        if (!missing.isEmpty()) {
            table.createMissing(missing);
        }
        levels = table.lock(keys, products.values());
    }

    /** Returns the product of a registered SKU, or null. */
    public @Nullable KnownProduct product(@Nullable String sku) {
        return sku == null ? null : products.get(sku);
    }

    /** Returns a registered level, or null. */
    public @Nullable StockLevel find(LevelKey key) {
        return levels.get(key);
    }

    /** Returns a registered level that must exist. */
    public StockLevel get(LevelKey key) {
        return Objects.requireNonNull(levels.get(key), () -> "There is no level " + key);
    }

    /** Records the movement that a verb of a level returned. */
    public void moved(StockLevel level, NewMovement movement, Cause cause, UnitOfWork work) {
        moved.add(level);
        work.record(movement, cause);
    }

    /** Returns the levels that moved, with their current quantities. */
    public Collection<StockLevel> moved() {
        return Collections.unmodifiableSet(moved);
    }

    @Override
    public void store(UnitOfWork work) {
        levels.values().stream()
                .filter(level -> level.isChanged() && !moved.contains(level))
                .findFirst()
                .ifPresent(level -> {
                    throw new IllegalStateException("Level %s was changed without a movement".formatted(level.key()));
                });
        if (moved.isEmpty()) {
            return;
        }
        var changed = List.copyOf(moved);
        table.store(changed);
        var at = clock.instant();
        changed.forEach(level -> work.publish(StockLevelChanged.of(level, at)));
    }

    private record Wanted(String branch, String sku) {}
}
