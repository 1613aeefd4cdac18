package dev.keeper.common.groupcommit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for each group: sort out what was carried out before, do the rest, record the answers. */
final class Transactions<C> {

    private final TransactionTemplate transaction;
    private final Repetitions repetitions;
    private final GroupWork<C> work;

    Transactions(TransactionTemplate transaction, Repetitions repetitions, GroupWork<C> work) {
        this.transaction = transaction;
        this.repetitions = repetitions;
        this.work = work;
    }

    void carryOut(List<Task<C>> group) {
        carryOut(group, work::carryOut);
    }

    void carryOutAlone(Task<C> task) {
        carryOut(List.of(task), alone -> alone.forEach(work::carryOutAlone));
    }

    private void carryOut(List<Task<C>> group, Consumer<List<Task<C>>> what) {
        transaction.executeWithoutResult(status -> {
            repetitions.sortOut(group);
            var tasks = group.stream().filter(Predicate.not(Task::isDecided)).toList();
            what.accept(tasks);
            repetitions.remember(tasks);
            requireCommit(status);
        });
    }

    /** A transaction that was told to roll back does so without a word, and everybody would hear of success. */
    private static void requireCommit(TransactionStatus status) {
        if (status.isRollbackOnly()) {
            throw new UnexpectedRollbackException("A command of the group asked for a rollback");
        }
    }
}
