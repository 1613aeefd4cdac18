package dev.keeper.inventory.reorder.part;

import dev.keeper.common.testing.EventContracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    private static final UUID ALERT = UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c41");

    @Test
    void lowStockLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock.low.v1",
                new StockLow(
                        ALERT,
                        "PHL",
                        "BRK-PAD-01",
                        "Brake pads, front",
                        5,
                        5,
                        20,
                        Instant.parse("2026-09-14T10:15:30Z")));
    }

    @Test
    void recoveredStockLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock.recovered.v1",
                new StockRecovered(ALERT, "PHL", "BRK-PAD-01", 25, Instant.parse("2026-09-15T08:00:00Z")));
    }
}
