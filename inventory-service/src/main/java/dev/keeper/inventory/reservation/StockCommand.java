package dev.keeper.inventory.reservation;

import java.time.Instant;

/**
 * Something that changes stock under the locks of its group.
 *
 * <p>It either refuses before it has changed anything, or does all of it, so that commands of one group can follow each
 * other on the same stock.
 *
 * @param <A> the answer, which may not change any more when the next command is carried out
 */
public interface StockCommand<A> {

    /** Says what has to be found and locked. */
    void want(Wants wants);

    /**
     * Carries it out.
     *
     * @throws dev.keeper.common.problem.Failure if a rule forbids it; then nothing was changed
     */
    A carryOut(Claims claims, Instant now);
}
