package dev.keeper.inventory.command;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.ledger.Ledger;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes one or many commands in a transaction. It finds and locks the rows that they need, stores the changes, and
 * writes movements and events in the same transaction.
 *
 * <p>The caller decides whether commands share a transaction; a command does not depend on it.
 */
@Service
public class CommandExecutor {

    private final List<Participant> participants;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    CommandExecutor(List<Participant> participants, Ledger ledger, Outbox outbox, Clock clock) {
        this.participants = participants;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Executes one command, in the caller's transaction or in a new one.
     *
     * @throws dev.keeper.common.problem.Failure if a rule forbids it
     */
    @Transactional
    public <A> A execute(Command<A> command) {
        var work = begin(List.of(command));
        var answer = command.execute(work);
        finish(work);
        return answer;
    }

    /** Finds and locks all rows that these commands need. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitOfWork begin(Collection<? extends Command<?>> commands) {
        var work = new UnitOfWork(participants, clock.instant());
        work.lock(commands);
        return work;
    }

    /**
     * Stores the changes of the commands. Rows come first because the ledger refers to new ones; events come last
     * because they describe stored state.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(UnitOfWork work) {
        work.store();
        if (!work.entries().isEmpty()) {
            ledger.record(work.entries());
        }
        outbox.publishAll(work.events());
    }
}
