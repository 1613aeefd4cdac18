package dev.keeper.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import org.junit.jupiter.api.Test;

class StockEventContractTests {

    @Test
    void aShortageIsReadAsInventoryServicePublishesIt() {
        var low = EventContracts.read("stock.low.v1", StockLow.class);

        assertThat(low).hasNoNullFieldsOrProperties();
        assertThat(low.minimum()).isPositive();
        assertThat(low.available()).isLessThanOrEqualTo(low.minimum());
        assertThat(low.target()).isGreaterThanOrEqualTo(low.minimum());
    }

    @Test
    void aRecoveryIsReadAsInventoryServicePublishesIt() {
        var recovered = EventContracts.read("stock.recovered.v1", StockRecovered.class);

        assertThat(recovered).hasNoNullFieldsOrProperties();
    }

    @Test
    void tooFewCarsAreReadAsInventoryServicePublishesThem() {
        var low = EventContracts.read("vehicles.low.v1", VehiclesLow.class);

        assertThat(low).hasNoNullFieldsOrProperties();
        assertThat(low.available()).isLessThanOrEqualTo(low.minimum());
        assertThat(low.target()).isGreaterThan(low.minimum());
    }

    @Test
    void enoughCarsAgainAreReadAsInventoryServicePublishesThem() {
        assertThat(EventContracts.read("vehicles.recovered.v1", VehiclesRecovered.class))
                .hasNoNullFieldsOrProperties();
    }
}
