package dev.keeper.common.idempotency;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.problem.Failure;
import dev.keeper.common.problem.RuleBroken;
import dev.keeper.common.problem.handling.BrokenRules;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out requests and messages exactly once, even if they are sent again. Opens the transaction, recognises what
 * was carried out before, runs the rest, records the answers, and commits.
 *
 * <p>The transaction is the same for a request with a key, one without and a message. If the process dies before the
 * commit, nothing happened and the key is free. If it dies after the commit, the retry gets the recorded answer.
 */
public final class Execution {

    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final IdempotencyKeys keys;
    private final BrokenRules rules;
    private final JsonMapper json;

    Execution(TransactionTemplate transaction, Inbox inbox, IdempotencyKeys keys, BrokenRules rules, JsonMapper json) {
        this.transaction = transaction;
        this.inbox = inbox;
        this.keys = keys;
        this.rules = rules;
        this.json = json;
    }

    /**
     * Carries out one request.
     *
     * @param work runs within the transaction
     * @return the answer; a request with a key may also get a rule's refusal, which is recorded as well
     * @throws RuntimeException why nothing was done
     */
    public Answer<?> carryOut(Attempt attempt, Supplier<? extends Answer<?>> work) {
        try {
            carryOut(List.of(attempt), () -> {
                if (attempt.isOpen()) {
                    attempt.answer(work.get());
                }
            });
        } catch (RuntimeException failed) {
            attempt.answer(recordRefusal(attempt, failed));
        }
        return attempt.outcome().orElseThrow();
    }

    /**
     * Carries out many requests and messages in one transaction.
     *
     * @param work carries out the open attempts and sets their answers; an attempt that a rule refuses must change nothing
     */
    public void carryOut(List<Attempt> attempts, Runnable work) {
        transaction.executeWithoutResult(status -> {
            recogniseMessages(attempts);
            recogniseRequests(attempts);
            var open = attempts.stream().filter(Attempt::isOpen).toList();
            work.run();
            record(open);
            requireCommit(status);
        });
    }

    private void recogniseMessages(List<Attempt> attempts) {
        var messages =
                attempts.stream().filter(attempt -> attempt.messageId() != null).toList();
        if (messages.isEmpty()) {
            return;
        }
        var fresh = inbox.recordNew(messages.stream()
                .map(attempt -> Objects.requireNonNull(attempt.messageId()))
                .toList());
        // A message may be delivered twice in one batch; only the first delivery is new.
        messages.stream()
                .filter(message -> !fresh.remove(message.messageId()))
                .forEach(repeated -> repeated.answer(Answer.noContent()));
    }

    private void recogniseRequests(List<Attempt> attempts) {
        var requests =
                attempts.stream().filter(attempt -> attempt.key() != null).toList();
        if (requests.isEmpty()) {
            return;
        }
        var wanted = requests.stream().map(Execution::keyOf).toList();
        var claimed = keys.claim(wanted);
        var recorded = keys.find(wanted);
        var seen = new HashSet<String>();
        for (int index = 0; index < requests.size(); index++) {
            var request = requests.get(index);
            var claim = wanted.get(index).claim();
            var answer = recorded.get(claim);
            request.markCompared();
            if (answer != null) {
                answerFromRecord(request, answer);
            } else if (!claimed.get(index) || !seen.add(claim)) {
                request.refuse(new RequestInProgress());
            }
        }
    }

    private static void answerFromRecord(Attempt request, RecordedAnswer recorded) {
        try {
            request.answer(recorded.to(keyOf(request)));
        } catch (Failure refused) {
            request.refuse(refused);
        }
    }

    /** Renders the answers once, so that a retry gets the same bytes as the first request. */
    private void record(List<Attempt> attempts) {
        forgetMessages(attempts.stream().filter(Attempt::isRefused).toList());
        var answers = new LinkedHashMap<RequestKey, Answer<byte[]>>();
        for (var attempt : attempts) {
            var rendered = attempt.key() == null ? null : rendered(attempt);
            if (rendered != null) {
                answers.put(keyOf(attempt), rendered);
                attempt.answer(rendered);
            }
        }
        keys.record(answers);
    }

    /** Removes refused messages from the inbox, so that their next delivery counts as new. */
    private void forgetMessages(List<Attempt> refused) {
        var ids = refused.stream()
                .map(Attempt::messageId)
                .filter(Objects::nonNull)
                .toList();
        if (!ids.isEmpty()) {
            inbox.forget(ids);
        }
    }

    private @Nullable Answer<byte[]> rendered(Attempt attempt) {
        if (attempt.answer() != null) {
            return attempt.answer().rendered(json);
        }
        var refusal = finalRefusal(attempt.failure());
        return refusal == null ? null : render(refusal, keyOf(attempt));
    }

    /**
     * Records a rule's refusal after the transaction was rolled back, unless another answer was recorded meanwhile.
     *
     * @throws RuntimeException the failure itself if a retry may end differently
     */
    private Answer<?> recordRefusal(Attempt attempt, RuntimeException failed) {
        var refusal = finalRefusal(failed instanceof Failure failure ? failure : rules.find(failed));
        if (attempt.key() == null || refusal == null) {
            throw failed;
        }
        var answer = render(refusal, attempt.key());
        keys.record(Map.of(attempt.key(), answer));
        return answer;
    }

    /** A broken rule is final; a request that is still in progress is not. */
    private static @Nullable RuleBroken finalRefusal(@Nullable Failure refusal) {
        return refusal instanceof RuleBroken broken && !(broken instanceof RequestInProgress) ? broken : null;
    }

    private Answer<byte[]> render(Failure refusal, RequestKey request) {
        var problem = refusal.toProblem();
        problem.setInstance(URI.create(request.path()));
        if (request.traceId() != null) {
            problem.setProperty("traceId", request.traceId());
        }
        return Answer.of(problem, json);
    }

    private static RequestKey keyOf(Attempt attempt) {
        return Objects.requireNonNull(attempt.key());
    }

    /** Spring rolls back a transaction marked rollback-only without an exception, and every caller would see success. */
    private static void requireCommit(TransactionStatus status) {
        if (status.isRollbackOnly()) {
            throw new UnexpectedRollbackException("A request asked for a rollback within its execution");
        }
    }
}
