package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.problem.Failure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for its batch, with its outcome.
 *
 * <p>The sender receives the outcome only after the batch is committed.
 *
 * @param <C> the command
 */
public final class QueuedCommand<C> {

    private final C command;
    private final Attempt attempt;
    private final CommandSequence sequence;
    private final @Nullable String traceparent;
    private final CompletableFuture<Answer<?>> answer = new CompletableFuture<>();

    QueuedCommand(C command, Attempt attempt, CommandSequence sequence, @Nullable String traceparent) {
        this.command = command;
        this.attempt = attempt;
        this.sequence = sequence;
        this.traceparent = traceparent;
    }

    /** Returns the command itself. */
    public C command() {
        return command;
    }

    /** Returns the trace of the sender; the batch has no trace of its own. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /**
     * Runs a part of the work that a rule may refuse. Returns empty if it was refused. A refusal fails this command and
     * holds back later ones of its sequence, but not the rest of the batch.
     */
    public <T> Optional<T> attempt(Supplier<T> part) {
        if (isHeldBack()) {
            attempt.refuse(new EarlierCommandFailed());
            return Optional.empty();
        }
        try {
            return Optional.of(part.get());
        } catch (Failure refused) {
            attempt.refuse(refused);
            sequence.breakAt(this);
            return Optional.empty();
        }
    }

    /** Sets the answer for the sender. */
    public void answer(Answer<?> outcome) {
        attempt.answer(outcome);
    }

    Attempt attempt() {
        return attempt;
    }

    boolean isOpen() {
        return attempt.isOpen();
    }

    /** Returns whether an earlier command of the same sequence failed. */
    boolean isHeldBack() {
        return sequence.holdsBack(this);
    }

    /** Clears the outcome, because the batch was rolled back. */
    void reset() {
        attempt.reset();
        sequence.resumeAt(this);
    }

    /** Sends the outcome to the sender, after the commit. */
    void deliver() {
        try {
            attempt.outcome().ifPresent(answer::complete);
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
    }

    /** Reports the failure to the sender, unless the sender has an answer already. */
    void fail(RuntimeException failure) {
        sequence.breakAt(this);
        answer.completeExceptionally(failure);
    }

    /** Fails a command without an answer, so that its sender does not wait forever. */
    void failUnlessAnswered() {
        if (!answer.isDone()) {
            answer.completeExceptionally(new IllegalStateException("The command was given up"));
        }
    }

    CompletableFuture<Answer<?>> answered() {
        return answer;
    }
}
