package dev.keeper.inventory.command;

/**
 * Something that changes stock.
 *
 * <p>It either refuses before it has changed anything, or does all of it, so that several commands can follow each other in
 * one unit of work.
 *
 * @param <A> the answer, which may not change any more when the next command is executed
 */
public interface Command<A> {

    /** Says which rows have to be found and locked. */
    void need(UnitOfWork work);

    /**
     * Does it, with everything it needs under lock.
     *
     * @throws dev.keeper.common.problem.Failure if a rule forbids it; then nothing was changed
     */
    A execute(UnitOfWork work);
}
