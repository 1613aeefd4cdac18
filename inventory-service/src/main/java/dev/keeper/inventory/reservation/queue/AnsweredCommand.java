package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.StockCommand;
import java.time.Instant;
import java.util.function.Function;

/**
 * A command and how its outcome is answered.
 *
 * @param answering turns the outcome into an answer, within the transaction
 */
record AnsweredCommand<A>(StockCommand<A> command, Function<? super A, ? extends Answer<?>> answering) {

    Answer<?> carryOut(Claims claims, Instant now) {
        return answering.apply(command.carryOut(claims, now));
    }
}
