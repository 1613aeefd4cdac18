package dev.keeper.common.groupcommit;

import java.util.List;

/**
 * What is done for a group, within its transaction.
 *
 * @param <C> the commands
 */
public interface GroupWork<C> {

    /**
     * Carries out, in their order, what is left of a group when those were sorted out that had been carried out before;
     * there may be none left.
     */
    void carryOut(List<Task<C>> group);

    /** Carries out one command alone, in a transaction of its own, after the rest of its group could not be. */
    default void carryOutAlone(Task<C> task) {
        carryOut(List.of(task));
    }

    /**
     * Carries out one by one, outside any transaction, whatever a group does besides its commands, after the group could
     * not be carried out.
     *
     * @return whether there was anything, which may have been what broke the group
     */
    default boolean carryOutTheRest() {
        return false;
    }
}
