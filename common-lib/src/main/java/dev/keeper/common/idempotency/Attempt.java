package dev.keeper.common.idempotency;

import dev.keeper.common.problem.Failure;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to carry out a request or a message: what identifies its retries, and its outcome.
 *
 * <p>Only one thread at a time uses an attempt: the request's own, or the worker of the queue that holds it.
 */
public final class Attempt {

    private final @Nullable RequestKey key;
    private final @Nullable UUID messageId;

    private volatile boolean compared;
    private @Nullable Answer<?> answer;
    private @Nullable RuntimeException refusal;

    private Attempt(@Nullable RequestKey key, @Nullable UUID messageId) {
        this.key = key;
        this.messageId = messageId;
    }

    /** Creates an attempt for a request without an {@code Idempotency-Key}; a retry counts as a new request. */
    public static Attempt unrepeatable() {
        return new Attempt(null, null);
    }

    /** Creates an attempt for a message, which its id identifies. */
    public static Attempt ofMessage(UUID messageId) {
        return new Attempt(null, messageId);
    }

    /** Creates an attempt for a request with an {@code Idempotency-Key}. */
    static Attempt ofRequest(RequestKey key) {
        return new Attempt(key, null);
    }

    /** Sets the answer. */
    public void answer(Answer<?> outcome) {
        answer = outcome;
        refusal = null;
    }

    /** Sets the reason why the attempt is refused. */
    public void refuse(RuntimeException reason) {
        answer = null;
        refusal = reason;
    }

    /** Clears the outcome, because the transaction was rolled back. */
    public void reset() {
        answer = null;
        refusal = null;
    }

    /** Returns whether the attempt has neither an answer nor a refusal yet. */
    public boolean isOpen() {
        return answer == null && refusal == null;
    }

    /**
     * Returns the answer; empty while the attempt is open.
     *
     * @throws RuntimeException the reason if the attempt was refused
     */
    public Optional<Answer<?>> outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return Optional.ofNullable(answer);
    }

    @Nullable
    RequestKey key() {
        return key;
    }

    @Nullable
    UUID messageId() {
        return messageId;
    }

    @Nullable
    Answer<?> answer() {
        return answer;
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** Returns the reason of the refusal if it may be shown to the caller, else null. */
    @Nullable
    Failure failure() {
        return refusal instanceof Failure failure ? failure : null;
    }

    /** Records that the attempt was compared with the recorded answers. */
    void markCompared() {
        compared = true;
    }

    boolean isCompared() {
        return compared;
    }
}
