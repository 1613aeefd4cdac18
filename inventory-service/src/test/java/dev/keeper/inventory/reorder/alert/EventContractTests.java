package dev.keeper.inventory.reorder.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    private static final UUID ALERT = UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c41");
    private static final UUID CARS_ALERT = UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c51");

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

    @Test
    void tooFewCarsLookAsTheirContractSays() {
        EventContracts.assertProduces(
                "vehicles.low.v1",
                new VehiclesLow(
                        CARS_ALERT, "PHL", "Hyundai", "Santa Fe", 2, 2, 5, Instant.parse("2026-09-14T10:15:30Z")));
    }

    @Test
    void enoughCarsAgainLookAsTheirContractSays() {
        EventContracts.assertProduces(
                "vehicles.recovered.v1",
                new VehiclesRecovered(
                        CARS_ALERT, "PHL", "Hyundai", "Santa Fe", 4, Instant.parse("2026-09-15T08:00:00Z")));
    }

    @Test
    void theNewsOfOneRuleStayInOrder() {
        var at = Instant.parse("2026-09-15T08:00:00Z");

        assertThat(new VehiclesLow(CARS_ALERT, "PHL", "Hyundai", "Santa Fe", 2, 2, 5, at).key())
                .isEqualTo(new VehiclesRecovered(CARS_ALERT, "PHL", "Hyundai", "Santa Fe", 4, at).key())
                .isEqualTo("PHL:Hyundai:Santa Fe");
        assertThat(new VehiclesRecovered(CARS_ALERT, "PHL", "Hyundai", null, 4, at).key())
                .isEqualTo("PHL:Hyundai:*");
    }
}
