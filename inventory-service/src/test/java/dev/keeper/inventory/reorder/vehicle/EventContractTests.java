package dev.keeper.inventory.reorder.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    private static final UUID ALERT = UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c51");

    @Test
    void tooFewCarsLookAsTheirContractSays() {
        EventContracts.assertProduces(
                "vehicles.low.v1",
                new VehiclesLow(ALERT, "PHL", "Hyundai", "Santa Fe", 2, 2, 5, Instant.parse("2026-09-14T10:15:30Z")));
    }

    @Test
    void enoughCarsAgainLookAsTheirContractSays() {
        EventContracts.assertProduces(
                "vehicles.recovered.v1",
                new VehiclesRecovered(ALERT, "PHL", "Hyundai", "Santa Fe", 4, Instant.parse("2026-09-15T08:00:00Z")));
    }

    @Test
    void theNewsOfOneRuleStayInOrder() {
        var at = Instant.parse("2026-09-15T08:00:00Z");

        assertThat(new VehiclesLow(ALERT, "PHL", "Hyundai", "Santa Fe", 2, 2, 5, at).key())
                .isEqualTo(new VehiclesRecovered(ALERT, "PHL", "Hyundai", "Santa Fe", 4, at).key())
                .isEqualTo("PHL:Hyundai:Santa Fe");
        assertThat(new VehiclesRecovered(ALERT, "PHL", "Hyundai", null, 4, at).key())
                .isEqualTo("PHL:Hyundai:*");
    }
}
