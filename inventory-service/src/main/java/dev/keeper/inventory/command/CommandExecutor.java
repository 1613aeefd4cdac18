package dev.keeper.inventory.command;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.ledger.Ledger;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes commands, one or many in a transaction: finds and locks what they need, stores what they changed, and lets
 * movements, events and notices leave with it.
 *
 * <p>Whether a command shares its transaction with others is the choice of whoever calls, and nothing the command knows.
 */
@Service
public class CommandExecutor {

    private final List<Participant> participants;
    private final Ledger ledger;
    private final Outbox outbox;
    private final ApplicationEventPublisher notices;
    private final Clock clock;

    CommandExecutor(
            List<Participant> participants,
            Ledger ledger,
            Outbox outbox,
            ApplicationEventPublisher notices,
            Clock clock) {
        this.participants = participants;
        this.ledger = ledger;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Executes one command, in the transaction of the caller or in one of its own.
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

    /** Finds and locks everything that these commands need. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitOfWork begin(Collection<? extends Command<?>> commands) {
        var work = new UnitOfWork(participants, clock.instant());
        work.lock(commands);
        return work;
    }

    /** Stores what the commands changed; the ledger refers to new rows, and what is told to what is stored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(UnitOfWork work) {
        work.store();
        if (!work.entries().isEmpty()) {
            ledger.record(work.entries());
        }
        outbox.publishAll(work.events());
        work.notices().forEach(notices::publishEvent);
    }
}
