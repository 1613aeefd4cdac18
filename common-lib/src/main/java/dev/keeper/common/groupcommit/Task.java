package dev.keeper.common.groupcommit;

import dev.keeper.common.problem.Failure;
import dev.keeper.common.web.RecordedAnswer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A command that waits for its group, and what became of it.
 *
 * <p>Whoever sent it hears of the outcome only when the group is committed.
 *
 * @param <C> the command
 */
public final class Task<C> {

    private final C command;
    private final Repeatable repeatable;
    private final @Nullable String traceparent;
    private final CompletableFuture<ResponseEntity<Object>> answer = new CompletableFuture<>();

    private @Nullable ResponseEntity<Object> response;
    private @Nullable RuntimeException refusal;

    Task(C command, Repeatable repeatable, @Nullable String traceparent) {
        this.command = command;
        this.repeatable = repeatable;
        this.traceparent = traceparent;
    }

    /** What is to be done. */
    public C command() {
        return command;
    }

    /** The trace of whoever sent the command; that of the group is nobody's. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Does a part of the work that may be refused; nothing if it was, which concerns nobody else. */
    public <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Failure refused) {
            refusal = refused;
            return Optional.empty();
        }
    }

    /** Says what to answer whoever sent the command. */
    public void answer(ResponseEntity<Object> outcome) {
        response = outcome;
    }

    Repeatable repeatable() {
        return repeatable;
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

    /** Tells whoever sent the command that it failed, unless they were told something already. */
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
}
