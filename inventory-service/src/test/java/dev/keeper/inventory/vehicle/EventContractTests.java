package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.common.testing.EventContracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void aChangedStatusLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "vehicle.status-changed.v1",
                new VehicleStatusChanged(
                        UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c77"),
                        "5XYZT3LB1EG147684",
                        "K100001",
                        "PHL",
                        "Hyundai",
                        "Santa Fe",
                        2014,
                        "AVAILABLE",
                        "RESERVED",
                        false,
                        null,
                        new Money(new BigDecimal("13250.00"), Currency.getInstance("USD")),
                        new VehicleStatusChanged.HeldBy(
                                "H-000012", "Anna Rossi", Instant.parse("2026-09-16T10:15:30Z")),
                        Instant.parse("2026-09-14T10:15:30Z")));
    }
}
