package dev.keeper.inventory.stock;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.Entry;
import dev.keeper.inventory.ledger.Ledger;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.part.KnownProduct;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Levels under a lock, and what goes with every change of them: ledger, event and notice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StockLevels {

    private final StockLevelTable levels;
    private final Ledger ledger;
    private final Outbox outbox;
    private final ApplicationEventPublisher notices;
    private final Clock clock;

    StockLevels(StockLevelTable levels, Ledger ledger, Outbox outbox, ApplicationEventPublisher notices, Clock clock) {
        this.levels = levels;
        this.ledger = ledger;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
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

    /** Stores levels that were changed for one cause. */
    public void changed(Collection<StockLevel> changedLevels, List<NewMovement> movements, Cause cause) {
        changed(
                changedLevels,
                movements.stream().map(movement -> movement.because(cause)).toList());
    }

    /** Stores levels that were changed, writes down how, and tells whoever watches them. */
    public void changed(Collection<StockLevel> changedLevels, List<Entry> entries) {
        if (changedLevels.isEmpty()) {
            return;
        }
        var ordered = List.copyOf(changedLevels);
        levels.store(ordered);
        ledger.record(entries);
        var at = clock.instant();
        outbox.publishAll(
                ordered.stream().map(level -> StockLevelChanged.of(level, at)).toList());
        notices.publishEvent(new LevelsMoved(ordered));
    }
}
