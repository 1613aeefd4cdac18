package dev.keeper.inventory.reservation.queue;

import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.StockCommand;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * A command and how its outcome is answered.
 *
 * @param answering turns the outcome into a response, within the transaction
 */
record AnsweredCommand<A>(StockCommand<A> command, Function<? super A, ResponseEntity<Object>> answering) {

    ResponseEntity<Object> carryOut(Claims claims, Instant now) {
        return answering.apply(command.carryOut(claims, now));
    }
}
