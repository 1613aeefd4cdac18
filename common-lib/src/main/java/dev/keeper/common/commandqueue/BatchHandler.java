package dev.keeper.common.commandqueue;

import java.util.List;

/**
 * What is done for a batch of commands, within its transaction.
 *
 * @param <C> the commands
 */
public interface BatchHandler<C> {

    /**
     * Carries out the commands in their order; those that had been carried out before are not among them, and there may be
     * none left.
     */
    void carryOut(List<QueuedCommand<C>> batch);

    /** Carries out one command alone, in a transaction of its own, after its batch could not be carried out. */
    default void carryOutAlone(QueuedCommand<C> command) {
        carryOut(List.of(command));
    }

    /**
     * Carries out one by one, outside any transaction, whatever a batch does besides its commands, after the batch could not
     * be carried out.
     *
     * @return whether there was anything, which may have been what broke the batch
     */
    default boolean carryOutTheRest() {
        return false;
    }
}
