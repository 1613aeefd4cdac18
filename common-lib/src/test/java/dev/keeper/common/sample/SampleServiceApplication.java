package dev.keeper.common.sample;

import dev.keeper.common.deadletter.DeadLetterRights;
import dev.keeper.common.problem.ConstraintRule;
import dev.keeper.common.security.PublicPaths;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application of the tests. */
@SpringBootApplication
public class SampleServiceApplication {

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(List.of("/api/v1/public-notes", "/api/v1/broken-doors/**"));
    }

    @Bean
    DeadLetterRights deadLetterRights() {
        return new DeadLetterRights(SampleRight.SEE_DEAD_LETTERS, SampleRight.REPLAY_DEAD_LETTERS);
    }

    @Bean
    ConstraintRule shelfTaken() {
        return new ConstraintRule("uq_notes_shelf", "SHELF_TAKEN", "There is a note on this shelf already.");
    }

    @Bean
    ConstraintRule slotTaken() {
        return new ConstraintRule("uq_notes_slot", "SLOT_TAKEN", "There is a note in this slot already.");
    }
}
