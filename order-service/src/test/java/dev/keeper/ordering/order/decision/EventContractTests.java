package dev.keeper.ordering.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void theStocksReservationIsRead() {
        var reserved = EventContracts.read(StockReserved.TYPE, StockReserved.class);

        assertThat(reserved.orderId()).isNotNull();
        assertThat(reserved.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.lineId()).isNotNull();
            assertThat(line.description()).isNotBlank();
            assertThat(line.listPrice().amount()).isPositive();
            assertThat(line.brand()).isNotBlank();
            assertThat(line.category()).isNotBlank();
        });
        assertThat(reserved.lines())
                .anySatisfy(line -> assertThat(line.unitCost()).isNotNull())
                .anySatisfy(line -> assertThat(line.extraCosts()).isNotNull());
    }

    @Test
    void theStocksRefusalIsRead() {
        var rejected = EventContracts.read(StockRejected.TYPE, StockRejected.class);

        assertThat(rejected.orderId()).isNotNull();
        assertThat(rejected.verdict().reason()).isNotBlank();
        assertThat(rejected.verdict().refusals().values()).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.code()).isNotBlank();
            assertThat(refusal.message()).isNotBlank();
        });
        assertThat(rejected.verdict().refusals().values())
                .anySatisfy(refusal -> assertThat(refusal.heldBy()).isNotBlank())
                .anySatisfy(refusal -> assertThat(refusal.availableAt()).isNotEmpty());
    }

    @Test
    void whatTheStockCouldNotFollowIsRead() {
        var unresolved = EventContracts.read(StockUnresolved.TYPE, StockUnresolved.class);

        assertThat(unresolved.orderId()).isNotNull();
        assertThat(unresolved.what()).isEqualTo("RETURN");
        assertThat(unresolved.why()).isNotBlank();
    }
}
