package dev.keeper.common.groupcommit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.sample.SampleServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class DeskIT {

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ifTheDatabaseGoesAwayBeforeAGroupGoesOneByOneWhoeverWaitsHearsOfThat() throws InterruptedException {
        var desk = desks.open("broken", new DeskSettings(200, 5000), new BrokenWithoutDatabase());
        desk.start();
        try {
            var outcome = desk.carryOut("command", UUID.randomUUID());

            assertThatThrownBy(outcome::join).cause().matches(DatabaseFailure::isPassing);
        } finally {
            desk.stop();
        }
    }

    private final class BrokenWithoutDatabase implements GroupWork<String> {

        @Override
        public void carryOut(List<Task<String>> group) {
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
