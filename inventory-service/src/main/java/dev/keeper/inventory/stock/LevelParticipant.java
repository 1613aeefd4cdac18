package dev.keeper.inventory.stock;

import dev.keeper.inventory.command.Participant;
import dev.keeper.inventory.command.Rank;
import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.part.Catalogue;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Adds stock levels to units of work. */
@Component
class LevelParticipant implements Participant {

    private final StockLevelTable table;
    private final Catalogue catalogue;
    private final Clock clock;

    LevelParticipant(StockLevelTable table, Catalogue catalogue, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Rank rank() {
        return Rank.STOCK_LEVELS;
    }

    @Override
    public Rows open() {
        return new LockedLevels(table, catalogue, clock);
    }
}
