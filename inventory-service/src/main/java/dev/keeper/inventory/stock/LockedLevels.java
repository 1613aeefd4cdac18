package dev.keeper.inventory.stock;

import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.KnownProduct;
import java.time.Clock;
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

    /** Needs the level of a product at a branch, if there is one. */
    public void need(String branch, String sku) {
        wanted.putIfAbsent(new Wanted(branch, sku), false);
    }

    /** Needs a level, if there is one. */
    public void need(LevelKey key) {
        keys.add(key);
    }

    /** Needs the level of a product at a branch; it is created if the product has none there yet. */
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

    /** The product with a SKU, if it was needed and there is one. */
    public @Nullable KnownProduct product(@Nullable String sku) {
        return sku == null ? null : products.get(sku);
    }

    /** A level that was needed, if there is one. */
    public @Nullable StockLevel find(LevelKey key) {
        return levels.get(key);
    }

    /** A level that was needed and has to be there. */
    public StockLevel get(LevelKey key) {
        return Objects.requireNonNull(levels.get(key), () -> "There is no level " + key);
    }

    /** Writes down what a verb of a level has returned. */
    public void moved(StockLevel level, NewMovement movement, Cause cause, UnitOfWork work) {
        moved.add(level);
        work.record(movement, cause);
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
        work.notify(new LevelsMoved(changed));
    }

    private record Wanted(String branch, String sku) {}
}
