package dev.keeper.ordering.order.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.money.Money;
import dev.keeper.common.testing.EventContracts;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    private static final UUID ORDER = UUID.fromString("01997c1f-6a00-7000-8000-000000000001");
    private static final Employee ANNA =
            new Employee(UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1"), "Anna Keller");

    @Test
    void aReturnIsAnnouncedAsItsContractSays() {
        var event = new OrderReturned(
                ORDER,
                "PHL-2026-000123",
                "PHL",
                UUID.fromString("01997c1f-6a00-7000-8000-0000000000d1"),
                "PHL-2026-000123-R1",
                Instant.parse("2026-11-23T10:00:00Z"),
                ANNA,
                "Does not fit the customer's car.",
                usd("39.90"),
                false,
                List.of(new OrderReturned.Line(
                        UUID.fromString("01997c1f-6a00-7000-8000-0000000000b2"), null, "BRK-PAD-01", 1)),
                ANNA,
                new OrderFacts.Buyer(UUID.fromString("01997c1f-6a00-7000-8000-0000000000c1"), "Maria Rossi"),
                "2014 Hyundai Santa Fe and 1 more",
                usd("6379.80"));

        assertThat(event.topic()).isEqualTo("keeper.orders.v1");
        assertThat(event.key()).isEqualTo(ORDER.toString());
        EventContracts.assertProduces(event.type(), event);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
