package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.problem.Failure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for its batch, and what became of it.
 *
 * <p>The sender hears of the outcome only when the batch is committed.
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

    /** What is to be done. */
    public C command() {
        return command;
    }

    /** The trace of the sender; the batch has none of its own. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Does a part of the work that may be refused; nothing if it was, which concerns only commands that have to follow. */
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

    /** Says what to answer the sender. */
    public void answer(Answer<?> outcome) {
        attempt.answer(outcome);
    }

    Attempt attempt() {
        return attempt;
    }

    boolean isOpen() {
        return attempt.isOpen();
    }

    /** Whether an earlier command, which this one has to follow, was not carried out. */
    boolean isHeldBack() {
        return sequence.holdsBack(this);
    }

    /** Forgets what became of it, because the batch was rolled back. */
    void reset() {
        attempt.reset();
        sequence.resumeAt(this);
    }

    /** Tells the sender what became of the command, after the commit. */
    void deliver() {
        try {
            attempt.outcome().ifPresent(answer::complete);
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
    }

    /** Tells the sender that the command failed, unless the sender was told something already. */
    void fail(RuntimeException failure) {
        sequence.breakAt(this);
        answer.completeExceptionally(failure);
    }

    /** Lets no sender wait for an answer that will not come. */
    void failUnlessAnswered() {
        if (!answer.isDone()) {
            answer.completeExceptionally(new IllegalStateException("The command was given up"));
        }
    }

    CompletableFuture<Answer<?>> answered() {
        return answer;
    }
}
