package dev.keeper.inventory.command;

/**
 * The rows of one kind in one unit of work. Commands first register the rows that they need, and then read them here
 * under lock.
 *
 * <p>{@link CommandExecutor} calls each method of this interface once, in the order of declaration.
 */
public interface Rows {

    /**
     * Looks up the needed rows without a lock, and registers the rows of lower ranks that they need in turn.
     *
     * <p>High ranks look up first.
     */
    default void find(UnitOfWork work) {}

    /** Locks the needed rows in the order of their ids. Low ranks lock first. */
    void lock();

    /** Stores the changed rows and publishes their events. Low ranks store first. */
    void store(UnitOfWork work);
}
