package dev.keeper.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void anErasedCustomerIsRead() {
        var erased = EventContracts.read("customer.erased.v1", CustomerErased.class);

        assertThat(erased.customerId()).isEqualTo(UUID.fromString("01997c1f-6a00-7000-8000-0000000000c1"));
    }
}
