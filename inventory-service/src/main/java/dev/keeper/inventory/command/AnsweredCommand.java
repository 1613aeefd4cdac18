package dev.keeper.inventory.command;

import dev.keeper.common.idempotency.Answer;
import java.util.function.Function;

/**
 * A command, and the function that turns its outcome into an answer.
 *
 * @param answering called within the transaction
 */
record AnsweredCommand<A>(Command<A> command, Function<? super A, ? extends Answer<?>> answering) {

    Answer<?> execute(UnitOfWork work) {
        return answering.apply(command.execute(work));
    }
}
