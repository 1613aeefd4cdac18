package dev.keeper.inventory.command;

/**
 * The rows of one kind in one unit of work: commands first say which they need, and then find them here under lock.
 *
 * <p>The methods of this interface are called once each, in this order, by {@link CommandExecutor}.
 */
public interface Rows {

    /**
     * Looks up what is needed, without a lock, and says which rows of lower ranks that needs in turn.
     *
     * <p>Rows of high ranks look up first.
     */
    default void find(UnitOfWork work) {}

    /** Locks what is needed, in the order of ids; rows of low ranks come first. */
    void lock();

    /** Stores what was changed, and hands over what there is to tell about it; rows of low ranks come first. */
    void store(UnitOfWork work);
}
