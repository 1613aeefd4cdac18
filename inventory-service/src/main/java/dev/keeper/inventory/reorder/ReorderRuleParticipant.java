package dev.keeper.inventory.reorder;

import dev.keeper.inventory.command.Participant;
import dev.keeper.inventory.command.Rank;
import dev.keeper.inventory.command.Rows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Adds reorder rules to units of work. */
@Component
class ReorderRuleParticipant implements Participant {

    private final ReorderRuleRepository repository;
    private final ReorderRuleTable table;
    private final Clock clock;

    ReorderRuleParticipant(ReorderRuleRepository repository, ReorderRuleTable table, Clock clock) {
        this.repository = repository;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Rank rank() {
        return Rank.REORDER_RULES;
    }

    @Override
    public Rows open() {
        return new LockedRules(repository, table, clock);
    }
}
