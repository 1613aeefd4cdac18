package dev.keeper.inventory.groupcommit;

import dev.keeper.common.problem.Failure;
import dev.keeper.common.web.RecordedAnswer;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.StockCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A command that waits for its group, and what became of it.
 *
 * <p>Whoever sent it hears of the outcome only when the group is committed.
 */
final class Task<A> {

    private final StockCommand<A> command;
    private final Repeatable repeatable;
    private final Answering<A> answering;
    private final CompletableFuture<ResponseEntity<Object>> answer = new CompletableFuture<>();

    private @Nullable ResponseEntity<Object> response;
    private @Nullable RuntimeException refusal;

    Task(StockCommand<A> command, Repeatable repeatable, Answering<A> answering) {
        this.command = command;
        this.repeatable = repeatable;
        this.answering = answering;
    }

    StockCommand<A> command() {
        return command;
    }

    Repeatable repeatable() {
        return repeatable;
    }

    /** Carries the command out; a refusal concerns nobody else. */
    void carryOut(Claims claims, Instant now) {
        try {
            response = answering.answer(command.carryOut(claims, now));
        } catch (Failure refused) {
            refusal = refused;
        }
    }

    /** Forgets what became of it, because the group was rolled back. */
    void reset() {
        response = null;
        refusal = null;
    }

    void refuse(RuntimeException reason) {
        refusal = reason;
    }

    void answer(RecordedAnswer recorded) {
        response = recorded.toResponse();
        refusal = null;
    }

    /** There is nothing to do any more, and nobody to tell. */
    void answer() {
        response = ResponseEntity.noContent().build();
    }

    /** The response of a command that was carried out. */
    Optional<ResponseEntity<Object>> response() {
        return Optional.ofNullable(response);
    }

    /** By which rule a command was refused. */
    Optional<Failure> refusal() {
        return refusal instanceof Failure broken ? Optional.of(broken) : Optional.empty();
    }

    /** Whether it is known what to answer. */
    boolean isDecided() {
        return response != null || refusal != null;
    }

    /** Tells whoever sent the command. */
    void deliver() {
        if (refusal != null) {
            answer.completeExceptionally(refusal);
        } else {
            answer.complete(response);
        }
    }

    void fail(RuntimeException failure) {
        answer.completeExceptionally(failure);
    }

    /** Lets nobody wait for an answer that will not come. */
    void failUnlessAnswered() {
        if (!answer.isDone()) {
            answer.completeExceptionally(new IllegalStateException("The command was given up"));
        }
    }

    CompletableFuture<ResponseEntity<Object>> answered() {
        return answer;
    }

    /** Turns what a command answers into a response. */
    interface Answering<A> {

        ResponseEntity<Object> answer(A outcome);
    }
}
