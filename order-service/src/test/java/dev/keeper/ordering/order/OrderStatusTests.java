package dev.keeper.ordering.order;

import static dev.keeper.ordering.order.status.OrderStatus.CANCELLED;
import static dev.keeper.ordering.order.status.OrderStatus.COMPLETED;
import static dev.keeper.ordering.order.status.OrderStatus.CONFIRMED;
import static dev.keeper.ordering.order.status.OrderStatus.DRAFT;
import static dev.keeper.ordering.order.status.OrderStatus.IN_PROGRESS;
import static dev.keeper.ordering.order.status.OrderStatus.PENDING;
import static dev.keeper.ordering.order.status.OrderStatus.REJECTED;
import static dev.keeper.ordering.order.status.OrderStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.ordering.order.status.OrderStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTests {

    private static final Map<OrderStatus, Set<OrderStatus>> PERMITTED = Map.of(
            DRAFT, Set.of(PENDING, CANCELLED),
            PENDING, Set.of(CONFIRMED, REJECTED, CANCELLED),
            CONFIRMED, Set.of(IN_PROGRESS, CANCELLED),
            IN_PROGRESS, Set.of(COMPLETED, CANCELLED),
            COMPLETED, Set.of(RETURNED));

    static Stream<Arguments> everyPair() {
        return Stream.of(OrderStatus.values())
                .flatMap(from -> Stream.of(OrderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void anOrderMovesOnlyAsTheTableOfTransitionsSays(OrderStatus from, OrderStatus to) {
        assertThat(from.canBecome(to))
                .isEqualTo(PERMITTED.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void everyTransitionGoesDownTheListSoThatHistoryCanBeSortedByIt(OrderStatus from) {
        assertThat(OrderStatus.values())
                .filteredOn(from::canBecome)
                .allSatisfy(to -> assertThat(to).isGreaterThan(from));
    }
}
