package dev.keeper.ordering.order;

import static dev.keeper.ordering.order.TestOrders.ANNA;
import static dev.keeper.ordering.order.TestOrders.PLACED_AT;
import static dev.keeper.ordering.order.TestOrders.SKU;
import static dev.keeper.ordering.order.TestOrders.aConfirmedOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingPartsOrder;
import static dev.keeper.ordering.order.TestOrders.eur;
import static dev.keeper.ordering.order.TestOrders.pendingOrder;
import static dev.keeper.ordering.order.TestOrders.product;
import static dev.keeper.ordering.order.TestOrders.reserved;
import static dev.keeper.ordering.order.TestOrders.usd;
import static dev.keeper.ordering.order.TestOrders.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTests {

    private static final Instant LATER = PLACED_AT.plusSeconds(60);

    @Test
    void aPlacedOrderAwaitsTheStock() {
        var order = aPendingOrder();

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.awaitsAnswer()).isTrue();
        assertThat(order.total()).isNull();
        assertThat(statuses(order)).containsExactly(OrderStatus.PENDING);
        assertThat(order.history().getFirst().by()).isEqualTo(ANNA);
    }

    @Test
    void anOrderKnowsWhetherItHoldsVehicles() {
        assertThat(aPendingOrder().hasVehicles()).isTrue();
        assertThat(aPendingPartsOrder().hasVehicles()).isFalse();
    }

    @Test
    void theSameVehicleTwiceIsRefused() {
        assertThatExceptionOfType(DuplicateLine.class)
                .isThrownBy(() -> pendingOrder(vehicle(null), product(1, null), vehicle(usd("1.00"))));
    }

    @Test
    void theSameProductTwiceIsRefused() {
        assertThatExceptionOfType(DuplicateLine.class)
                .isThrownBy(() -> pendingOrder(product(1, null), product(2, null)))
                .withMessageContaining(SKU);
    }

    @Test
    void agreedPricesInTwoCurrenciesAreRefused() {
        assertThatExceptionOfType(MixedCurrencies.class)
                .isThrownBy(() -> pendingOrder(vehicle(usd("1.00")), product(1, eur("1.00"))));
    }

    @Test
    void confirmingRecordsPricesAndTheTotalAtAgreedOrElseListPrice() {
        var order = aConfirmedOrder();

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.total()).isEqualTo(usd("6379.80"));
        assertThat(order.lines()).extracting(OrderLine::description).containsExactly("Described 0", "Described 1");
        assertThat(statuses(order)).containsExactly(OrderStatus.PENDING, OrderStatus.CONFIRMED);
    }

    @Test
    void profitIsTheTotalLessWhatTheLinesCost() {
        assertThat(aConfirmedOrder().profit()).isEqualTo(usd("1339.80"));
    }

    @Test
    void profitIsUnknownWhileACostIs() {
        var order = aPendingOrder();
        order.confirm(reserved(order, usd("6300.00"), null, usd("45.00"), usd("20.00")), LATER);

        assertThat(order.profit()).isNull();
    }

    @Test
    void anAnswerThatLeavesALineOutChangesNothing() {
        var order = aPendingOrder();
        var complete = reserved(order, usd("6300.00"), null, usd("45.00"), null);
        var incomplete = new StockReserved(order.id(), complete.lines().subList(0, 1));

        assertThatExceptionOfType(UnusableAnswer.class).isThrownBy(() -> order.confirm(incomplete, LATER));
        assertThat(order.awaitsAnswer()).isTrue();
        assertThat(order.lines()).extracting(OrderLine::listPrice).containsOnlyNulls();
    }

    @Test
    void anAnswerInAnotherCurrencyChangesNothing() {
        var order = aPendingOrder();

        assertThatExceptionOfType(UnusableAnswer.class)
                .isThrownBy(() -> order.confirm(reserved(order, eur("6300.00"), null, eur("45.00"), null), LATER));
        assertThat(order.awaitsAnswer()).isTrue();
    }

    @Test
    void aTotalBeyondWhatMoneyHoldsIsNotRecorded() {
        var order = pendingOrder(product(9_999, null));

        assertThatExceptionOfType(UnusableAnswer.class)
                .isThrownBy(() -> order.confirm(reserved(order, usd("9999999999999.00"), null), LATER));
        assertThat(order.awaitsAnswer()).isTrue();
    }

    @Test
    void rejectingRecordsTheRefusalOfEachLineThatStoodInTheWay() {
        var order = aPendingOrder();
        var refusal =
                new Refusal("VEHICLE_RESERVED", "It is reserved.", "order PHL-2026-000122 of Anna Keller", List.of());

        order.reject(
                Map.of(order.lines().getFirst().id(), refusal, UUID.randomUUID(), refusal), "It is reserved.", LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(order.statusReason()).isEqualTo("It is reserved.");
        assertThat(order.lines()).extracting(OrderLine::refusal).containsExactly(refusal, null);
        assertThat(order.history().getLast().by()).isNull();
    }

    @Test
    void aRejectedOrderCannotBeConfirmedAnyMore() {
        var order = aPendingOrder();
        order.reject(Order.NO_ANSWER_IN_TIME, LATER);

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> order.confirm(reserved(order, usd("6300.00"), null, usd("45.00"), null), LATER));
        assertThat(order.total()).isNull();
    }

    @Test
    void completingAConfirmedOrderPassesInProgress() {
        var order = aConfirmedOrder();

        order.complete(ANNA, LATER);

        assertThat(statuses(order))
                .containsExactly(
                        OrderStatus.PENDING, OrderStatus.CONFIRMED, OrderStatus.IN_PROGRESS, OrderStatus.COMPLETED);
    }

    @Test
    void completingAPreparedOrderDoesNotPrepareItAgain() {
        var order = aConfirmedOrder();
        order.prepare(ANNA, LATER);

        order.complete(ANNA, LATER);

        assertThat(statuses(order)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void completingAPendingOrderIsRefused() {
        var order = aPendingOrder();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> order.complete(ANNA, LATER));
        assertThat(statuses(order)).containsExactly(OrderStatus.PENDING);
    }

    @Test
    void anOrderInProgressCanBeCancelledWithItsReason() {
        var order = aConfirmedOrder();
        order.prepare(ANNA, LATER);

        order.cancel(ANNA, "The customer chose another car.", LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.statusReason()).isEqualTo("The customer chose another car.");
        assertThat(order.history().getLast().reason()).isEqualTo("The customer chose another car.");
    }

    @Test
    void cancellingACompletedOrderIsRefused() {
        var order = aConfirmedOrder();
        order.complete(ANNA, LATER);

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> order.cancel(ANNA, "Too late.", LATER))
                .withMessage("Order PHL-2026-000123 is COMPLETED and cannot become CANCELLED.");
    }

    @Test
    void cancellingTwiceIsRefused() {
        var order = aPendingOrder();
        order.cancel(ANNA, "A mistake.", LATER);

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> order.cancel(ANNA, "Again.", LATER));
    }

    private static List<OrderStatus> statuses(Order order) {
        return order.history().stream().map(StatusChange::status).toList();
    }
}
