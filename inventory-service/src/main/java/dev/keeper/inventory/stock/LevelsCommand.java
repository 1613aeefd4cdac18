package dev.keeper.inventory.stock;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.part.UnknownProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * An action on levels of one branch under their locks; missing levels are created.
 *
 * @param skus the products
 * @param field the request field that names a product; {@code %d} stands for its index among the SKUs
 * @param <A> the answer
 */
public record LevelsCommand<A>(BranchCode branch, List<Sku> skus, String field, Function<BranchLevels, A> action)
        implements Command<A> {

    @Override
    public void need(UnitOfWork work) {
        skus.forEach(sku -> work.rows(LockedLevels.class).needOrCreate(branch.value(), sku.value()));
    }

    /**
     * Runs the action.
     *
     * @throws UnknownProduct with the field of the first product that does not exist
     */
    @Override
    public A execute(UnitOfWork work) {
        var levels = new LinkedHashMap<Sku, StockLevel>();
        for (int index = 0; index < skus.size(); index++) {
            levels.put(skus.get(index), level(work.rows(LockedLevels.class), index));
        }
        return action.apply(new BranchLevels(levels, work));
    }

    private StockLevel level(LockedLevels levels, int index) {
        var sku = skus.get(index).value();
        var product = levels.product(sku);
        if (product == null) {
            throw new UnknownProduct(field.formatted(index), sku);
        }
        return levels.get(new LevelKey(branch.value(), product.id()));
    }

    /** The locked levels of the branch. */
    public static final class BranchLevels {

        private final SequencedMap<Sku, StockLevel> levels;
        private final UnitOfWork work;

        BranchLevels(Map<Sku, StockLevel> levels, UnitOfWork work) {
            this.levels = new LinkedHashMap<>(levels);
            this.work = work;
        }

        /** Returns the level of a product that the command named. */
        public StockLevel of(Sku sku) {
            return Objects.requireNonNull(levels.get(sku));
        }

        /** Returns all levels. */
        public SequencedCollection<StockLevel> all() {
            return levels.sequencedValues();
        }

        /** Records the movement that a verb of a level returned. */
        public void moved(StockLevel level, NewMovement movement, Cause cause) {
            work.rows(LockedLevels.class).moved(level, movement, cause, work);
        }
    }
}
