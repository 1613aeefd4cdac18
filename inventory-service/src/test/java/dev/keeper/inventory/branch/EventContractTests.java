package dev.keeper.inventory.branch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void aRegisteredBranchIsRead() {
        var branch = EventContracts.read("branch.registered.v1", BranchRegistered.class);

        assertThat(branch.code()).isEqualTo("PHL");
        assertThat(branch.name()).isNotEmpty();
        assertThat(branch.city()).isEqualTo("Philadelphia");
        assertThat(branch.regions()).isNotEmpty().allMatch(region -> region.equals(region.toLowerCase()));
    }
}
