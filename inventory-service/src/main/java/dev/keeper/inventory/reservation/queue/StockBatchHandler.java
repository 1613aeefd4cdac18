package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.commandqueue.BatchHandler;
import dev.keeper.common.commandqueue.QueuedCommand;
import dev.keeper.inventory.reservation.ExpireHold;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.StockLocks;
import dev.keeper.inventory.reservation.Wants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out one batch in one transaction: lock all that they want, each in its turn, store all that they changed. */
@Component
class StockBatchHandler implements BatchHandler<AnsweredCommand<?>> {

    private static final Logger log = LoggerFactory.getLogger(StockBatchHandler.class);

    private static final int MOST_DUE_HOLDS = 1000;

    private final StockLocks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StockBatchHandler(StockLocks locks, PlatformTransactionManager transactions, Clock clock) {
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A hold whose time is over has ended, whether or not somebody noticed; so those come first. */
    @Override
    public void carryOut(List<QueuedCommand<AnsweredCommand<?>>> batch) {
        var now = clock.instant();
        carryOut(locks.findDueHolds(now, MOST_DUE_HOLDS), batch, now);
    }

    @Override
    public void carryOutAlone(QueuedCommand<AnsweredCommand<?>> command) {
        carryOut(List.of(), List.of(command), clock.instant());
    }

    @Override
    public boolean carryOutTheRest() {
        var due = transaction.execute(status -> locks.findDueHolds(clock.instant(), MOST_DUE_HOLDS));
        due.forEach(this::endDueHoldAlone);
        return !due.isEmpty();
    }

    /** Ends the holds whose time is over, all in one transaction. */
    void endDueHolds() {
        transaction.executeWithoutResult(status -> carryOut(List.of()));
    }

    private void endDueHoldAlone(UUID hold) {
        try {
            transaction.executeWithoutResult(status -> carryOut(List.of(hold), List.of(), clock.instant()));
        } catch (RuntimeException broken) {
            log.error("Hold {} is over and cannot be ended", hold, broken);
        }
    }

    private void carryOut(List<UUID> due, List<QueuedCommand<AnsweredCommand<?>>> commands, Instant now) {
        if (commands.isEmpty() && due.isEmpty()) {
            return;
        }
        var dueHolds = due.stream().map(ExpireHold::new).toList();
        var wants = new Wants();
        Stream.<StockCommand<?>>concat(
                        dueHolds.stream(),
                        commands.stream().map(queued -> queued.command().command()))
                .forEach(command -> command.want(wants));
        var stock = locks.lock(wants);
        var claims = locks.claimsOn(stock);
        dueHolds.forEach(hold -> hold.carryOut(claims, now));
        commands.forEach(queued ->
                queued.attempt(() -> queued.command().carryOut(claims, now)).ifPresent(queued::answer));
        locks.store(stock);
    }
}
