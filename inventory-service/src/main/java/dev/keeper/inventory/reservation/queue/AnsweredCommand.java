package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import java.util.function.Function;

/**
 * A command and how its outcome is answered.
 *
 * @param answering turns the outcome into an answer, within the transaction
 */
record AnsweredCommand<A>(Command<A> command, Function<? super A, ? extends Answer<?>> answering) {

    Answer<?> execute(UnitOfWork work) {
        return answering.apply(command.execute(work));
    }
}
