package dev.keeper.inventory.stock.operation;

import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.stock.StockLevel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The levels of one branch that somebody at its counter works with, under their locks. */
final class Counter {

    private final Map<String, StockLevel> levelsBySku;
    private final Catalogue catalogue;

    Counter(Map<String, StockLevel> levelsBySku, Catalogue catalogue) {
        this.levelsBySku = levelsBySku;
        this.catalogue = catalogue;
    }

    StockLevel level(String sku) {
        return Objects.requireNonNull(levelsBySku.get(sku));
    }

    Collection<StockLevel> levels() {
        return List.copyOf(levelsBySku.values());
    }

    /** Under the levels' locks, so that nobody can delete one of the products any more. */
    void requireActiveProducts() {
        catalogue.requireActive(
                levelsBySku.values().stream().map(level -> level.product().id()).toList());
    }
}
