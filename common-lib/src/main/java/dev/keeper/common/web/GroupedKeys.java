package dev.keeper.common.web;

import dev.keeper.common.problem.Failure;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys of requests that are carried out in groups, each group in one transaction. */
public class GroupedKeys {

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    GroupedKeys(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Claims the keys until the transaction ends.
     *
     * @return for each request, in their order, what to answer instead of carrying it out: the recorded answer, a
     *     failure, or nothing when it is to be carried out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Found> claim(List<KeyedRequest> requests) {
        var claims = requests.stream().map(KeyedRequest::claim).toList();
        var claimed = keys.claimAll(claims);
        var answers = keys.findAll(requests);
        var seen = new HashSet<String>();
        var found = new ArrayList<Found>();
        for (int index = 0; index < requests.size(); index++) {
            boolean first = seen.add(claims.get(index));
            found.add(
                    first && claimed.get(index)
                            ? compare(requests.get(index), answers.get(claims.get(index)))
                            : new Found(Optional.empty(), Optional.of(new RequestInProgress())));
        }
        return found;
    }

    private static Found compare(KeyedRequest request, @Nullable RecordedAnswer recorded) {
        if (recorded == null) {
            return new Found(Optional.empty(), Optional.empty());
        }
        if (!MessageDigest.isEqual(recorded.fingerprint(), request.fingerprint())) {
            return new Found(Optional.empty(), Optional.of(new IdempotencyKeyReused()));
        }
        request.markRecorded();
        return new Found(Optional.of(recorded), Optional.empty());
    }

    /** The answer to a request, as it is sent now and when the request is repeated. */
    public RecordedAnswer answer(KeyedRequest request, ResponseEntity<?> response) {
        return RecordedAnswer.of(request.fingerprint(), response, json.writeValueAsBytes(response.getBody()));
    }

    /** The answer to a request that was refused, unless it might not be refused when it is repeated. */
    public Optional<RecordedAnswer> answer(KeyedRequest request, Failure refusal) {
        var problem = refusal.toProblem();
        problem.setInstance(URI.create(request.path()));
        if (request.traceId() != null) {
            problem.setProperty("traceId", request.traceId());
        }
        return Optional.of(RecordedAnswer.of(request.fingerprint(), problem, json.writeValueAsBytes(problem)))
                .filter(RecordedAnswer::isFinal);
    }

    /** Records the answers together with the effects of their requests. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Map<KeyedRequest, RecordedAnswer> answers) {
        if (!answers.isEmpty()) {
            keys.rememberAll(answers);
            answers.keySet().forEach(KeyedRequest::markRecorded);
        }
    }

    /** What is known of a request before it is carried out. */
    public record Found(Optional<RecordedAnswer> answer, Optional<RuntimeException> failure) {

        /** Whether the request is to be carried out. */
        public boolean isNew() {
            return answer.isEmpty() && failure.isEmpty();
        }
    }
}
