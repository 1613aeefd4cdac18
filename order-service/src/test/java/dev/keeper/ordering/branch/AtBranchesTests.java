package dev.keeper.ordering.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AtBranchesTests {

    @Test
    void oneBranchIsAskedForByItself() {
        var condition = new AtBranches("allAt", Set.of("PHL"));

        assertThat(condition.in("o.branch")).isEqualTo("o.branch = :allAt");
        assertThat(condition.value()).isEqualTo("PHL");
    }

    @Test
    void severalBranchesAreAskedForTogether() {
        var condition = new AtBranches("allAt", Set.of("PHL", "MIA"));

        assertThat(condition.in("o.branch")).isEqualTo("o.branch = ANY(:allAt)");
        assertThat((String[]) condition.value()).containsExactlyInAnyOrder("PHL", "MIA");
    }
}
