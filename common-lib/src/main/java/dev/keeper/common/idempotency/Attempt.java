package dev.keeper.common.idempotency;

import dev.keeper.common.problem.Failure;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to carry out a request or a message: what a repetition of it is recognised by, and what became of it.
 *
 * <p>Attempts are made by one thread at a time: the one of the request, or the one of the queue that it waits in.
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

    /** Of a request without an {@code Idempotency-Key}: sent again, it is another one. */
    public static Attempt unrepeatable() {
        return new Attempt(null, null);
    }

    /** Of a message, which is recognised by its id. */
    public static Attempt ofMessage(UUID messageId) {
        return new Attempt(null, messageId);
    }

    /** Of a request with an {@code Idempotency-Key}. */
    static Attempt ofRequest(RequestKey key) {
        return new Attempt(key, null);
    }

    /** Says what to answer. */
    public void answer(Answer<?> outcome) {
        answer = outcome;
        refusal = null;
    }

    /** Says why it is not carried out. */
    public void refuse(RuntimeException reason) {
        answer = null;
        refusal = reason;
    }

    /** Forgets what became of it, because the transaction was rolled back. */
    public void reset() {
        answer = null;
        refusal = null;
    }

    /** Whether it is still to be carried out. */
    public boolean isOpen() {
        return answer == null && refusal == null;
    }

    /**
     * What to answer; nothing as long as it is open.
     *
     * @throws RuntimeException why it was not carried out
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

    /** Why it was refused, if that can be told to the caller. */
    @Nullable
    Failure failure() {
        return refusal instanceof Failure failure ? failure : null;
    }

    /** It is known whether this is a repetition. */
    void markCompared() {
        compared = true;
    }

    boolean isCompared() {
        return compared;
    }
}
