package dev.keeper.inventory.command;

import dev.keeper.common.commandqueue.BatchHandler;
import dev.keeper.common.commandqueue.QueuedCommand;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Executes the commands of one batch in one unit of work, after the due ones. */
@Component
class StockBatchHandler implements BatchHandler<AnsweredCommand<?>> {

    private static final Logger log = LoggerFactory.getLogger(StockBatchHandler.class);

    private static final int MOST_DUE_COMMANDS = 1000;

    private final CommandExecutor executor;
    private final DueCommands dueCommands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StockBatchHandler(
            CommandExecutor executor, DueCommands dueCommands, PlatformTransactionManager transactions, Clock clock) {
        this.executor = executor;
        this.dueCommands = dueCommands;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Executes due commands first: a hold that has expired must not refuse a command of the batch. */
    @Override
    public void carryOut(List<QueuedCommand<AnsweredCommand<?>>> batch) {
        execute(dueCommands.find(clock.instant(), MOST_DUE_COMMANDS), batch);
    }

    @Override
    public void carryOutAlone(QueuedCommand<AnsweredCommand<?>> command) {
        execute(List.of(), List.of(command));
    }

    @Override
    public boolean carryOutTheRest() {
        List<? extends Command<?>> due =
                transaction.execute(status -> dueCommands.find(clock.instant(), MOST_DUE_COMMANDS));
        due.forEach(this::executeAlone);
        return !due.isEmpty();
    }

    /** Executes all due commands in one transaction. */
    void executeDueCommands() {
        transaction.executeWithoutResult(status -> carryOut(List.of()));
    }

    private void executeAlone(Command<?> command) {
        try {
            executor.execute(command);
        } catch (RuntimeException broken) {
            log.error("{} is due and cannot be executed", command, broken);
        }
    }

    private void execute(List<? extends Command<?>> due, List<QueuedCommand<AnsweredCommand<?>>> batch) {
        if (batch.isEmpty() && due.isEmpty()) {
            return;
        }
        var work = executor.begin(Stream.<Command<?>>concat(
                        due.stream(),
                        batch.stream().map(queued -> queued.command().command()))
                .toList());
        due.forEach(command -> command.execute(work));
        batch.forEach(
                queued -> queued.attempt(() -> queued.command().execute(work)).ifPresent(queued::answer));
        executor.finish(work);
    }
}
