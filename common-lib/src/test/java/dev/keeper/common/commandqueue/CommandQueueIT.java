package dev.keeper.common.commandqueue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.sample.SampleServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class CommandQueueIT {

    @Autowired
    private CommandQueues queues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sendersHearThatTheDatabaseWentAwayBeforeABatchWentOneByOne() throws InterruptedException {
        var queue = queues.create("broken", new CommandQueueSettings(200, 5000), new BrokenWithoutDatabase());
        queue.start();
        try {
            var outcome = queue.queue("command", Attempt.ofMessage(UUID.randomUUID()));

            assertThatThrownBy(outcome::join).cause().matches(DatabaseFailure::isPassing);
        } finally {
            queue.stop();
        }
    }

    private final class BrokenWithoutDatabase implements BatchHandler<String> {

        @Override
        public void carryOut(List<QueuedCommand<String>> batch) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public boolean carryOutTheRest() {
            return jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        }
    }
}
