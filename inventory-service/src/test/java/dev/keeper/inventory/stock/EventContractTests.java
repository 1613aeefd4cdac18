package dev.keeper.inventory.stock;

import dev.keeper.common.testing.EventContracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void aChangedLevelLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock-level.changed.v1",
                new StockLevelChanged(
                        "PHL", "BRK-PAD-01", "Brake pads, front", 24, 3, 0, 21, Instant.parse("2026-09-14T10:15:30Z")));
    }
}
