package dev.keeper.inventory.command;

/**
 * A change of stock.
 *
 * <p>It either throws before it changes anything or changes everything. Several commands can therefore run one after
 * another in one unit of work.
 *
 * @param <A> the answer; must not change when the next command runs
 */
public interface Command<A> {

    /** Registers the rows to find and lock. */
    void need(UnitOfWork work);

    /**
     * Executes the command, with all rows that it needs under lock.
     *
     * @throws dev.keeper.common.problem.Failure if a rule forbids it; nothing has changed then
     */
    A execute(UnitOfWork work);
}
