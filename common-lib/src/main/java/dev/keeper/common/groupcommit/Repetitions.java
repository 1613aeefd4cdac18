package dev.keeper.common.groupcommit;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.web.GroupedKeys;
import dev.keeper.common.web.KeyedRequest;
import dev.keeper.common.web.RecordedAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sorts out of a group what was carried out before, and records what is carried out now, within its transaction. */
final class Repetitions {

    private final Inbox inbox;
    private final GroupedKeys keys;

    Repetitions(Inbox inbox, GroupedKeys keys) {
        this.inbox = inbox;
        this.keys = keys;
    }

    /** Decides the tasks that were carried out before, or are under way elsewhere. */
    void sortOut(List<? extends Task<?>> group) {
        sortOutMessages(group);
        sortOutRequests(group);
    }

    /** Records the answers to requests with a key, refusals among them. */
    void remember(List<? extends Task<?>> carriedOut) {
        var answers = new HashMap<KeyedRequest, RecordedAnswer>();
        for (var task : carriedOut) {
            if (task.repeatable() instanceof Repeatable.ByKey(KeyedRequest request)) {
                answer(task, request).ifPresent(recorded -> {
                    answers.put(request, recorded);
                    task.answer(recorded);
                });
            }
        }
        keys.remember(answers);
    }

    private Optional<RecordedAnswer> answer(Task<?> task, KeyedRequest request) {
        return task.response()
                .map(response -> keys.answer(request, response))
                .or(() -> task.refusal().flatMap(refusal -> keys.answer(request, refusal)));
    }

    private void sortOutMessages(List<? extends Task<?>> group) {
        var ids = group.stream()
                .map(Task::repeatable)
                .filter(Repeatable.ByMessage.class::isInstance)
                .map(message -> ((Repeatable.ByMessage) message).messageId())
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        var fresh = inbox.recordNew(ids);
        for (var task : group) {
            // The second of two deliveries in one group is not new any more.
            if (task.repeatable() instanceof Repeatable.ByMessage(UUID id) && !fresh.remove(id)) {
                task.answer();
            }
        }
    }

    private void sortOutRequests(List<? extends Task<?>> group) {
        var keyed = group.stream()
                .filter(task -> task.repeatable() instanceof Repeatable.ByKey)
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        var found = keys.claim(keyed.stream()
                .map(task -> ((Repeatable.ByKey) task.repeatable()).request())
                .toList());
        for (int index = 0; index < keyed.size(); index++) {
            var task = keyed.get(index);
            found.get(index).answer().ifPresent(task::answer);
            found.get(index).failure().ifPresent(task::refuse);
        }
    }
}
