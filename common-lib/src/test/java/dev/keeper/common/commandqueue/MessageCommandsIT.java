package dev.keeper.common.commandqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.MessageTypes;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.sample.SampleServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchListenerFailedException;

@SampleServiceTest
class MessageCommandsIT {

    private static final String TYPE = "note.written.v1";

    @Autowired
    private CommandQueues queues;

    @Autowired
    private Inbox inbox;

    private final List<String> carriedOut = new CopyOnWriteArrayList<>();
    private final Set<String> breaking = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<CommandQueue<String>> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(CommandQueue::stop);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    void aMessageThatBreaksItsBatchIsNotOvertakenByALaterOneWithItsKey(int largestBatch) throws InterruptedException {
        var messages = messages("a:1", "b:1", "a:2", "b:2", "a:3");
        var commands = commandsOfBatchesOf(largestBatch);
        breaking.add("a:1");

        assertThatThrownBy(() -> receive(commands, messages))
                .satisfies(failure -> isAbout(failure, messages.getFirst()));
        assertThat(carriedOut).containsExactly("b:1", "b:2");

        breaking.clear();
        receive(commands, messages);
        assertThat(carriedOut).containsExactly("b:1", "b:2", "a:1", "a:2", "a:3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void aMessageThatIsRefusedIsNotOvertakenAndComesAgain(int largestBatch) throws InterruptedException {
        var messages = messages("a:1", "a:2", "b:1");
        var commands = commandsOfBatchesOf(largestBatch);
        refused.add("a:1");

        assertThatThrownBy(() -> receive(commands, messages))
                .satisfies(failure -> isAbout(failure, messages.getFirst()));
        assertThat(carriedOut).containsExactly("b:1");

        refused.clear();
        receive(commands, messages);
        assertThat(carriedOut).containsExactly("b:1", "a:1", "a:2");
    }

    @Test
    void aMessageThatWasRefusedInABatchThatBrokeIsTriedOnceMore() throws InterruptedException {
        var messages = messages("a:1", "a:2", "b:1");
        var commands = commandsOfBatchesOf(200);
        refused.add("a:1");
        breaking.add("b:1");

        assertThatThrownBy(() -> receive(commands, messages))
                .satisfies(failure -> isAbout(failure, messages.getFirst()));
        refused.clear();
        breaking.clear();
        receive(commands, messages);

        assertThat(carriedOut).containsExactly("a:1", "a:2", "b:1");
    }

    private MessageCommands<String> commandsOfBatchesOf(int largestBatch) {
        var queue =
                queues.create("notes" + UUID.randomUUID(), new CommandQueueSettings(largestBatch, 5000), new Notes());
        open.add(queue);
        queue.start();
        return new MessageCommands<>(inbox, queue);
    }

    private static void receive(MessageCommands<String> commands, List<ConsumerRecord<String, String>> messages)
            throws InterruptedException {
        var types = new MessageTypes<String>().translate(TYPE, String.class, Function.identity());
        commands.receive(messages, types, Function.identity());
    }

    private static void isAbout(Throwable failure, ConsumerRecord<String, String> message) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getRecord()).isSameAs(message));
    }

    /** Creates messages from names, each a key followed by a number. */
    private static List<ConsumerRecord<String, String>> messages(String... names) {
        var messages = new ArrayList<ConsumerRecord<String, String>>();
        for (var name : names) {
            var key = name.substring(0, name.indexOf(':'));
            var message = new ConsumerRecord<>("keeper.notes.v1", 0, messages.size(), key, "\"%s\"".formatted(name));
            message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
            messages.add(message);
        }
        return messages;
    }

    private final class Notes implements BatchHandler<String> {

        @Override
        public void carryOut(List<QueuedCommand<String>> batch) {
            var done = new ArrayList<String>();
            for (var queued : batch) {
                queued.attempt(() -> carryOut(queued.command())).ifPresent(name -> {
                    done.add(name);
                    queued.answer(Answer.noContent());
                });
            }
            carriedOut.addAll(done);
        }

        private String carryOut(String name) {
            if (refused.contains(name)) {
                throw new Forbidden("refused on purpose");
            }
            if (breaking.contains(name)) {
                throw new IllegalStateException("broken on purpose");
            }
            return name;
        }
    }
}
