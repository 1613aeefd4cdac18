package dev.keeper.ordering.branch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void aRegisteredBranchIsRead() {
        var branch = EventContracts.read("branch.registered.v1", BranchRegistered.class);

        assertThat(branch)
                .isEqualTo(new BranchRegistered(
                        "PHL", "DGAuto Philadelphia", "Philadelphia", ZoneId.of("America/New_York")));
    }
}
