package dev.keeper.ordering.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void anErasedCustomerIsAnnouncedAsItsContractSays() {
        var id = UUID.fromString("01997c1f-6a00-7000-8000-0000000000c1");
        var event = new CustomerErased(id, Instant.parse("2026-11-26T09:30:00Z"));

        assertThat(event.topic()).isEqualTo("keeper.customers.v1");
        assertThat(event.key()).isEqualTo(id.toString());
        EventContracts.assertProduces(event.type(), event);
    }
}
