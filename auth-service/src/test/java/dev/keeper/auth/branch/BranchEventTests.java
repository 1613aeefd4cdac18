package dev.keeper.auth.branch;

import dev.keeper.common.testing.EventContracts;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchEventTests {

    @Test
    void aRegisteredBranchIsToldAsItsContractSays() {
        var branch = new Branch(
                "PHL",
                "DGAuto Philadelphia",
                "Philadelphia",
                "US",
                ZoneId.of("America/New_York"),
                List.of("pennsylvania", "delaware"));

        EventContracts.assertProduces("branch.registered.v1", BranchRegistered.from(branch));
    }
}
