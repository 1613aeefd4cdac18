package dev.keeper.ordering.order;

import static dev.keeper.ordering.order.TestOrders.ANNA;
import static dev.keeper.ordering.order.TestOrders.CLARA;
import static dev.keeper.ordering.order.TestOrders.PLACED_AT;
import static dev.keeper.ordering.order.TestOrders.SKU;
import static dev.keeper.ordering.order.TestOrders.aCompletedOrder;
import static dev.keeper.ordering.order.TestOrders.aConfirmedOrder;
import static dev.keeper.ordering.order.TestOrders.aDraft;
import static dev.keeper.ordering.order.TestOrders.aPendingOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingPartsOrder;
import static dev.keeper.ordering.order.TestOrders.agreement;
import static dev.keeper.ordering.order.TestOrders.discountedVehicle;
import static dev.keeper.ordering.order.TestOrders.eur;
import static dev.keeper.ordering.order.TestOrders.offers;
import static dev.keeper.ordering.order.TestOrders.pendingOrder;
import static dev.keeper.ordering.order.TestOrders.product;
import static dev.keeper.ordering.order.TestOrders.usd;
import static dev.keeper.ordering.order.TestOrders.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.line.Basket;
import dev.keeper.ordering.order.line.CustomerRequired;
import dev.keeper.ordering.order.line.PriceApproval;
import dev.keeper.ordering.order.line.Refusal;
import dev.keeper.ordering.order.status.IllegalTransition;
import dev.keeper.ordering.order.status.NotADraft;
import dev.keeper.ordering.order.status.OrderStatus;
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
    void confirmingRecordsPricesAndTheTotalAtAgreedOrElseListPrice() {
        var order = aConfirmedOrder();

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.total()).isEqualTo(usd("6379.80"));
        assertThat(order.lines())
                .extracting(OrderLine::description)
                .containsExactly("2014 Hyundai Santa Fe", "Brake pads, front");
        assertThat(statuses(order)).containsExactly(OrderStatus.PENDING, OrderStatus.CONFIRMED);
    }

    @Test
    void profitIsTheTotalLessWhatTheLinesCost() {
        assertThat(Figures.of(aConfirmedOrder().lines()).profit()).isEqualByComparingTo("1339.80");
    }

    @Test
    void profitIsUnknownWhileACostIs() {
        var order = aPendingOrder();
        order.confirm(offers(order, usd("6300.00"), null, usd("45.00"), usd("20.00")), LATER);

        assertThat(Figures.of(order.lines()).profit()).isNull();
    }

    @Test
    void anAnswerThatLeavesALineOutChangesNothing() {
        var order = aPendingOrder();
        var complete = offers(order, usd("6300.00"), null, usd("45.00"), null);
        var incomplete = complete.subList(0, 1);

        assertThatExceptionOfType(UnusableAnswer.class).isThrownBy(() -> order.confirm(incomplete, LATER));
        assertThat(order.awaitsAnswer()).isTrue();
        assertThat(order.lines()).extracting(line -> line.prices().listPrice()).containsOnlyNulls();
    }

    @Test
    void anAnswerInAnotherCurrencyChangesNothing() {
        var order = aPendingOrder();

        assertThatExceptionOfType(UnusableAnswer.class)
                .isThrownBy(() -> order.confirm(offers(order, eur("6300.00"), null, eur("45.00"), null), LATER));
        assertThat(order.awaitsAnswer()).isTrue();
    }

    @Test
    void aTotalBeyondWhatMoneyHoldsIsNotRecorded() {
        var order = pendingOrder(product(9_999, null));

        assertThatExceptionOfType(UnusableAnswer.class)
                .isThrownBy(() -> order.confirm(offers(order, usd("9999999999999.00"), null), LATER));
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
                .isThrownBy(() -> order.confirm(offers(order, usd("6300.00"), null, usd("45.00"), null), LATER));
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

    @Test
    void aDraftAsksNobodyAndIsPlacedByWhoeverSellsIt() {
        var order = aDraft(vehicle(null));
        assertThat(order.isDraft()).isTrue();
        assertThat(order.placedAt()).isNull();

        order.place(CLARA, LATER, LATER.plusSeconds(30));

        assertThat(order.awaitsAnswer()).isTrue();
        assertThat(order.salesperson()).isEqualTo(CLARA);
        assertThat(order.placedAt()).isEqualTo(LATER);
        assertThat(order.createdAt()).isEqualTo(PLACED_AT);
        assertThat(statuses(order)).containsExactly(OrderStatus.DRAFT, OrderStatus.PENDING);
    }

    @Test
    void aPlacedOrderCanNeitherBeRevisedNorPlacedAgainNorItsPricesApproved() {
        var order = aPendingOrder();

        assertThatExceptionOfType(NotADraft.class).isThrownBy(() -> order.revise(agreement(product(1, null)), LATER));
        assertThatExceptionOfType(NotADraft.class)
                .isThrownBy(() -> order.approvePrices(PriceApproval.of(CLARA, LATER, null)));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> order.place(CLARA, LATER, LATER));
    }

    @Test
    void anApprovalLastsUntilTheLinesChange() {
        var order = aDraft(discountedVehicle("12.50"), product(1, usd("39.90")));
        order.approvePrices(PriceApproval.of(CLARA, LATER, "Third car"));

        order.revise(agreement(discountedVehicle("12.50"), product(1, usd("39.90"))), LATER);
        assertThat(order.priceApproval()).isNotNull();

        order.revise(agreement(discountedVehicle("12.51"), product(1, usd("39.90"))), LATER);
        assertThat(order.priceApproval()).isNull();
    }

    @Test
    void whoeverMaySellBelowTheFloorStandsForOwnPricesOfCarsOnly() {
        var atListPrice = pendingOrder(vehicle(null), product(1, usd("1.00")));
        var discounted = pendingOrder(discountedVehicle("5.00"));

        atListPrice.approveOwnPrices(LATER);
        discounted.approveOwnPrices(LATER);

        assertThat(atListPrice.priceApproval()).isNull();
        assertThat(discounted.priceApproval()).isEqualTo(PriceApproval.of(ANNA, LATER, null));
    }

    @Test
    void aVehicleIsNotSoldToNobody() {
        var nobody = new Agreement(null, Basket.of(List.of(vehicle(null))), null, null);
        var draft = Order.draft("PHL-2026-000124", "PHL", ANNA, nobody, PLACED_AT);

        assertThatExceptionOfType(CustomerRequired.class).isThrownBy(() -> draft.place(ANNA, LATER, LATER));
        assertThatExceptionOfType(CustomerRequired.class)
                .isThrownBy(() -> Order.place("PHL-2026-000125", "PHL", ANNA, nobody, PLACED_AT, LATER));
    }

    @Test
    void aDiscountIsTakenOffTheListPriceAndRoundedHalfToEven() {
        var order = pendingOrder(discountedVehicle("2.50"), product(2, usd("39.90")));

        order.confirm(offers(order, usd("6301.00"), usd("5000.00"), usd("45.00"), usd("20.00")), LATER);

        var figures = Figures.of(order.lines());
        // 6301.00 less 2.5 % is 6143.475; the even cent is 6143.48.
        assertThat(order.lines().getFirst().total()).isEqualByComparingTo("6143.48");
        assertThat(order.total()).isEqualTo(usd("6223.28"));
        assertThat(figures.listTotal()).isEqualByComparingTo("6391.00");
        assertThat(figures.discount()).isEqualByComparingTo("167.72");
        assertThat(figures.profit()).isEqualByComparingTo("1183.28");
    }

    @Test
    void oneUnitOfOneLineComesBackAndTheOrderStaysCompleted() {
        var order = aCompletedOrder();
        var pads = order.lines().getLast();

        var takenBack = order.takeBack(Map.of(pads, 1), CLARA, "Does not fit", LATER);

        assertThat(takenBack.refund()).isEqualTo(usd("39.90"));
        assertThat(takenBack.everything()).isFalse();
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.refunded()).isEqualTo(usd("39.90"));
        assertThat(pads.kept()).isEqualTo(1);
        // One pad less: 39.90 less revenue and 20.00 less cost.
        assertThat(Figures.of(order.lines()).profit()).isEqualByComparingTo("1319.90");
        assertThat(order.total()).isEqualTo(usd("6379.80"));
    }

    @Test
    void onceEverythingIsBackTheOrderIsReturnedAndEarnsNothing() {
        var order = aCompletedOrder();
        var car = order.lines().getFirst();
        var pads = order.lines().getLast();

        order.takeBack(Map.of(pads, 2), CLARA, "Do not fit", LATER);
        order.takeBack(Map.of(car, 1), CLARA, "Lemon", LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.RETURNED);
        assertThat(order.statusReason()).isEqualTo("Lemon");
        assertThat(order.refunded()).isEqualTo(order.total());
        assertThat(Figures.of(order.lines()).profit()).isEqualByComparingTo("0");
    }

    @Test
    void moreThanTheCustomerHasDoesNotComeBack() {
        var order = aCompletedOrder();
        var pads = order.lines().getLast();
        order.takeBack(Map.of(pads, 1), CLARA, "Does not fit", LATER);

        assertThatExceptionOfType(ReturnedTooMany.class)
                .isThrownBy(() -> order.takeBack(Map.of(pads, 2), CLARA, "Neither", LATER))
                .withMessage("The customer has 1 of Brake pads, front, not 2.");
    }

    @Test
    void whatWasNeverHandedOverDoesNotComeBack() {
        var order = aConfirmedOrder();
        var pads = order.lines().getLast();

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> order.takeBack(Map.of(pads, 1), CLARA, "Does not fit", LATER));
    }

    @Test
    void anOrderIsToldInAFewWords() {
        assertThat(aConfirmedOrder().what()).isEqualTo("2014 Hyundai Santa Fe and 1 more");
        assertThat(pendingOrder(product(3, null)).what()).isEqualTo(SKU);
    }

    private static List<OrderStatus> statuses(Order order) {
        return order.history().stream().map(StatusChange::status).toList();
    }
}
