package dev.keeper.inventory.stock;

import dev.keeper.inventory.part.KnownProduct;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Levels under a lock, for what has to be known about them while they cannot change. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StockLevels {

    private final StockLevelTable levels;

    StockLevels(StockLevelTable levels) {
        this.levels = levels;
    }

    /** These levels as far as they exist, locked until the transaction ends. */
    public Map<LevelKey, StockLevel> lock(Collection<LevelKey> keys) {
        return lock(keys, List.of());
    }

    /**
     * These levels as far as they exist, locked until the transaction ends.
     *
     * @param read products that were read in this transaction already and are not read again
     */
    public Map<LevelKey, StockLevel> lock(Collection<LevelKey> keys, Collection<KnownProduct> read) {
        return keys.isEmpty() ? Map.of() : levels.lock(keys, read);
    }

    /** The levels of these products at the branch, by product id, created where missing and locked. */
    public Map<UUID, StockLevel> lockOrCreate(String branch, Collection<UUID> productIds) {
        var keys = productIds.stream()
                .map(productId -> new LevelKey(branch, productId))
                .collect(Collectors.toSet());
        levels.createMissing(keys);
        return lock(keys).values().stream()
                .collect(Collectors.toMap(level -> level.product().id(), level -> level));
    }
}
