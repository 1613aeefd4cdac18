package dev.keeper.inventory.stock.operation;

import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.part.UnknownProduct;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevels;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Locks what somebody at the counter of a branch works with. */
@Component
class Counters {

    private final StockLevels levels;
    private final Catalogue catalogue;
    private final Branches branches;

    Counters(StockLevels levels, Catalogue catalogue, Branches branches) {
        this.levels = levels;
        this.catalogue = catalogue;
        this.branches = branches;
    }

    /**
     * The levels of these products, created where missing.
     *
     * @throws UnknownProduct with the line that names a product which does not exist
     */
    Counter open(String branch, List<String> skus) {
        branches.requireKnown(branch);
        var products = catalogue.bySku(skus);
        for (int index = 0; index < skus.size(); index++) {
            if (!products.containsKey(skus.get(index))) {
                throw new UnknownProduct("lines[%d].sku".formatted(index), skus.get(index));
            }
        }
        var locked = levels.lockOrCreate(
                branch, products.values().stream().map(KnownProduct::id).toList());
        return new Counter(
                locked.values().stream()
                        .collect(Collectors.toMap(level -> level.product().sku(), level -> level)),
                catalogue);
    }

    /** The level of one product, created where missing. */
    StockLevel openForOne(String branch, String sku) {
        branches.requireKnown(branch);
        var product = catalogue.bySku(List.of(sku)).get(sku);
        if (product == null) {
            throw new UnknownProduct("sku", sku);
        }
        return Objects.requireNonNull(
                levels.lockOrCreate(branch, List.of(product.id())).get(product.id()));
    }
}
