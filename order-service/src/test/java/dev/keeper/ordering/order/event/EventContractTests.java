package dev.keeper.ordering.order.event;

import static dev.keeper.ordering.order.TestOrders.ANNA;
import static dev.keeper.ordering.order.TestOrders.aConfirmedOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.testing.EventContracts;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.TestOrders;
import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.line.PriceApproval;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    @Test
    void aPlacedOrderIsAnnouncedAsItsContractSays() {
        var order =
                TestOrders.aDraft(TestOrders.discountedVehicle("2.50"), TestOrders.product(2, TestOrders.usd("39.90")));
        order.approvePrices(PriceApproval.of(TestOrders.CLARA, TestOrders.PLACED_AT, null));
        order.place(ANNA, TestOrders.PLACED_AT, TestOrders.PLACED_AT.plusSeconds(30));

        assertContract(OrderPlaced.from(order, true));
    }

    @Test
    void whoPlacesAnOrderStandsForTakingOverAHoldIfTheyMayReleaseIt() {
        var agreed = TestOrders.agreement(TestOrders.product(2, TestOrders.usd("39.90")));
        var withoutHold = placed(agreed);
        var withHold = placed(new Agreement(agreed.customer(), agreed.basket(), UUID.randomUUID(), agreed.notes()));

        assertThat(OrderPlaced.from(withHold, true).holdTakeoverApprovedBy()).isEqualTo(ANNA);
        assertThat(OrderPlaced.from(withHold, false).holdTakeoverApprovedBy()).isNull();
        assertThat(OrderPlaced.from(withoutHold, true).holdTakeoverApprovedBy()).isNull();
    }

    private static Order placed(Agreement agreement) {
        var order = TestOrders.aDraft(TestOrders.product(1, TestOrders.usd("39.90")));
        order.revise(agreement, TestOrders.PLACED_AT);
        order.place(ANNA, TestOrders.PLACED_AT, TestOrders.PLACED_AT.plusSeconds(30));
        return order;
    }

    @Test
    void aConfirmedOrderIsAnnouncedAsItsContractSays() {
        assertContract(OrderConfirmed.from(aConfirmedOrder()));
    }

    @Test
    void aRejectedOrderIsAnnouncedAsItsContractSays() {
        var order = aPendingOrder();
        order.reject(Order.NO_ANSWER_IN_TIME, Instant.parse("2026-11-20T15:04:36Z"));

        assertContract(OrderRejected.from(order));
    }

    @Test
    void aCompletedOrderIsAnnouncedAsItsContractSays() {
        var order = aConfirmedOrder();
        var at = Instant.parse("2026-11-21T09:30:00Z");
        order.complete(ANNA, at);

        assertContract(OrderCompleted.from(order, ANNA, at));
    }

    @Test
    void aCancelledOrderIsAnnouncedAsItsContractSays() {
        var order = aPendingOrder();
        order.cancel(ANNA, "The customer chose another car.", Instant.parse("2026-11-20T15:04:06Z"));

        assertContract(OrderCancelled.from(order, ANNA));
    }

    private static void assertContract(Event event) {
        assertThat(event.topic()).isEqualTo("keeper.orders.v1");
        assertThat(event.key()).isEqualTo(TestOrders.ORDER_ID.toString());
        EventContracts.assertProduces(event.type(), event);
    }
}
