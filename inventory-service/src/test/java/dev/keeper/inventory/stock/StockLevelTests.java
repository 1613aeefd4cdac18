package dev.keeper.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.part.KnownProduct;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockLevelTests {

    private static final KnownProduct BRAKE_PADS = new KnownProduct(
            UUID.randomUUID(),
            "BRK-PAD-01",
            "Brake pads",
            null,
            null,
            new Money(new BigDecimal("10.00"), Currency.getInstance("USD")),
            true);

    @Test
    void theFirstDeliverySetsTheCost() {
        var level = level(0, 0, null);

        level.receive(10, cost("9.00"));

        assertThat(level.averageCost()).isEqualTo(cost("9.0000"));
        assertThat(level.onHand()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        // on hand, their average, delivered, at, new average
        "10, 6.0000, 20, 9.00, 8.0000",
        "1, 1.0000, 2, 2.00, 1.6667",
        "3, 1.0000, 1, 1.33, 1.0825",
        // Half-way values round to the even digit.
        "7, 1.0000, 1, 1.01, 1.0012",
        "7, 1.0000, 1, 1.03, 1.0038",
        "1000000, 0.0100, 1000000, 0.02, 0.0150",
        "5, 4.0000, 5, 0.00, 2.0000"
    })
    void aDeliveryMovesTheAverageByItsShare(
            int onHand, String average, int quantity, String unitCost, String expected) {
        var level = level(onHand, 0, average);

        level.receive(quantity, cost(unitCost));

        assertThat(level.averageCost()).isEqualTo(cost(expected));
    }

    @Test
    void aDeliveryOntoNothingForgetsWhatUnitsOnceCost() {
        var level = level(0, 0, "3.0000");

        level.receive(4, cost("7.00"));

        assertThat(level.averageCost()).isEqualTo(cost("7.0000"));
    }

    @Test
    void aDeliveryWithoutACostLeavesTheAverage() {
        var level = level(10, 0, "6.0000");

        level.receive(30, null);

        assertThat(level.averageCost()).isEqualTo(cost("6.0000"));
    }

    @Test
    void anIssueLeavesTheAverageAndWhatIsReserved() {
        var level = level(10, 4, "6.2500");

        var movement = level.issue(6);

        assertThat(level.averageCost()).isEqualTo(cost("6.2500"));
        assertThat(movement.kind()).isEqualTo(MovementKind.ISSUE);
        assertThat(movement.before()).isEqualTo(new Quantities(10, 4));
        assertThat(movement.after()).isEqualTo(new Quantities(4, 4));
    }

    @Test
    void anIssueNeverTakesWhatIsReserved() {
        var level = level(10, 4, null);

        assertThatThrownBy(() -> level.issue(7)).isInstanceOf(InsufficientStock.class);
        assertThat(level.onHand()).isEqualTo(10);
    }

    @Test
    void returnedUnitsComeBackAtTheirCost() {
        var level = level(3, 0, "10.0000");

        var movement = level.takeBack(1, cost("6.00"));

        assertThat(level.averageCost()).isEqualTo(cost("9.0000"));
        assertThat(movement.kind()).isEqualTo(MovementKind.RETURN);
    }

    @Test
    void returnedUnitsOfUnknownCostComeBackAtTheAverage() {
        var level = level(3, 0, "10.0000");

        level.takeBack(2, null);

        assertThat(level.averageCost()).isEqualTo(cost("10.0000"));
        assertThat(level.onHand()).isEqualTo(5);
    }

    @Test
    void anAdjustmentSetsWhatIsOnHandButNotBelowWhatIsReserved() {
        var level = level(10, 4, null);

        var movement = level.adjust(-3);

        assertThat(movement.quantity()).isEqualTo(3);
        assertThat(level.onHand()).isEqualTo(7);
        assertThatThrownBy(() -> level.adjust(-4)).isInstanceOf(InsufficientStock.class);
    }

    @Test
    void moreThanCanBeCountedIsRefusedInsteadOfWrapped() {
        var level = level(Integer.MAX_VALUE - 1, 0, "1.0000");

        assertThatThrownBy(() -> level.receive(2, cost("5.00"))).isInstanceOf(TooManyUnits.class);
        assertThatThrownBy(() -> level.takeBack(2, null)).isInstanceOf(TooManyUnits.class);
        assertThatThrownBy(() -> level.adjust(2)).isInstanceOf(TooManyUnits.class);
        assertThat(level.onHand()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(level.averageCost()).isEqualTo(cost("1.0000"));
    }

    @Test
    void aRepairBelievesTheLevelOnHandAndTheReservations() {
        var level = level(7, 5, null);

        var movement = level.repair(new Quantities(6, 5), 3);

        assertThat(movement.kind()).isEqualTo(MovementKind.CORRECTION);
        assertThat(movement.before()).isEqualTo(new Quantities(6, 5));
        assertThat(movement.after()).isEqualTo(new Quantities(7, 3));
        assertThat(movement.quantity()).isEqualTo(2);
        assertThat(level.available()).isEqualTo(4);
    }

    @Test
    void aRepairDoesNotReserveWhatIsNotThere() {
        var level = level(2, 0, null);

        assertThatThrownBy(() -> level.repair(new Quantities(2, 0), 3)).isInstanceOf(ReservedAboveOnHand.class);
    }

    private static StockLevel level(int onHand, int reserved, String averageCost) {
        return new StockLevel(
                UUID.randomUUID(),
                BRAKE_PADS,
                "PHL",
                onHand,
                reserved,
                0,
                averageCost == null ? null : cost(averageCost));
    }

    private static BigDecimal cost(String amount) {
        return new BigDecimal(amount);
    }
}
