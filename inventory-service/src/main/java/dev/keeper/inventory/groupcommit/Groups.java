package dev.keeper.inventory.groupcommit;

import dev.keeper.inventory.reservation.ExpireHold;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.StockLocks;
import dev.keeper.inventory.reservation.Wants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Carries out one group in one transaction: lock all that they want, each in its turn, store all that they changed. */
@Service
@Transactional
class Groups {

    private static final int MOST_DUE_HOLDS = 1000;

    private final Repetitions repetitions;
    private final StockLocks locks;
    private final Clock clock;

    Groups(Repetitions repetitions, StockLocks locks, Clock clock) {
        this.repetitions = repetitions;
        this.locks = locks;
        this.clock = clock;
    }

    /** A hold whose time is over has ended, whether or not somebody noticed; so those come first. */
    void carryOut(List<Task<?>> group) {
        var now = clock.instant();
        carryOut(locks.findDueHolds(now, MOST_DUE_HOLDS), group, now);
    }

    /** Carries out one command alone, after the rest of its group could not be. */
    void carryOutAlone(Task<?> task) {
        carryOut(List.of(), List.of(task), clock.instant());
    }

    /** The holds whose time is over and that have not been ended. */
    List<UUID> findDueHolds() {
        return locks.findDueHolds(clock.instant(), MOST_DUE_HOLDS);
    }

    /** Ends one hold alone. */
    void endDueHold(UUID hold) {
        carryOut(List.of(hold), List.of(), clock.instant());
    }

    private void carryOut(List<UUID> due, List<Task<?>> group, Instant now) {
        repetitions.sortOut(group);
        var tasks = group.stream().filter(Predicate.not(Task::isDecided)).toList();
        if (tasks.isEmpty() && due.isEmpty()) {
            return;
        }
        var dueHolds = due.stream().map(ExpireHold::new).toList();
        var wants = new Wants();
        Stream.<StockCommand<?>>concat(dueHolds.stream(), tasks.stream().map(Task::command))
                .forEach(command -> command.want(wants));
        var stock = locks.lock(wants);
        var claims = locks.claimsOn(stock);
        dueHolds.forEach(hold -> hold.carryOut(claims, now));
        tasks.forEach(task -> task.carryOut(claims, now));
        locks.store(stock);
        repetitions.remember(tasks);
        requireCommit();
    }

    /** A transaction that was told to roll back does so without a word, and everybody would hear of success. */
    private static void requireCommit() {
        if (TransactionAspectSupport.currentTransactionStatus().isRollbackOnly()) {
            throw new UnexpectedRollbackException("A command of the group asked for a rollback");
        }
    }
}
