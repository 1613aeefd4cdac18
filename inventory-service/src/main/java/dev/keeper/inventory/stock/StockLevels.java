package dev.keeper.inventory.stock;

import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.Ledger;
import dev.keeper.inventory.ledger.NewMovement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The levels of one branch under a lock, and the two things that go with every change: ledger and notice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StockLevels {

    private final StockLevelRepository levels;
    private final Ledger ledger;
    private final ApplicationEventPublisher notices;

    StockLevels(StockLevelRepository levels, Ledger ledger, ApplicationEventPublisher notices) {
        this.levels = levels;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** The levels of these products at the branch, by product id, locked until the transaction ends. */
    public Map<UUID, StockLevel> lock(String branch, Collection<UUID> productIds) {
        return productIds.isEmpty()
                ? Map.of()
                : levels.lockAll(branch, productIds).stream()
                        .collect(Collectors.toMap(level -> level.product().id(), Function.identity()));
    }

    /** As {@link #lock}, with an empty level for every product that the branch did not keep so far. */
    public Map<UUID, StockLevel> lockOrCreate(String branch, Collection<UUID> productIds) {
        levels.createMissing(branch, productIds.toArray(UUID[]::new));
        return lock(branch, productIds);
    }

    /** Writes down what was changed at the levels and tells whoever watches them. */
    public void changed(Collection<StockLevel> changedLevels, List<NewMovement> movements, Cause cause) {
        ledger.record(movements, cause);
        changedLevels.forEach(level ->
                notices.publishEvent(new StockLevelChanged(level.product(), level.branchCode(), level.available())));
    }
}
