package dev.keeper.common.commandqueue;

import java.util.List;

/**
 * Carries out a batch of commands within its transaction.
 *
 * @param <C> the commands
 */
public interface BatchHandler<C> {

    /**
     * Carries out the commands in the given order. Commands that were carried out before are left out, so the list may
     * be empty.
     */
    void carryOut(List<QueuedCommand<C>> batch);

    /** Carries out a single command in its own transaction, after its batch failed. */
    default void carryOutAlone(QueuedCommand<C> command) {
        carryOut(List.of(command));
    }

    /**
     * Carries out the handler's other work, item by item and outside any transaction, after the batch failed.
     *
     * @return true if there was such work, which may have caused the failure
     */
    default boolean carryOutTheRest() {
        return false;
    }
}
