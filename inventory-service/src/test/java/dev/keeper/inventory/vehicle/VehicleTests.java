package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.OtherCurrency;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.vehicle.history.FieldChange;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.specification.TitleStatus;
import dev.keeper.inventory.vehicle.status.Holder;
import dev.keeper.inventory.vehicle.status.IllegalTransition;
import dev.keeper.inventory.vehicle.status.Step;
import dev.keeper.inventory.vehicle.status.VehicleHeld;
import dev.keeper.inventory.vehicle.status.VehicleNotForSale;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import dev.keeper.inventory.vin.Vin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

class VehicleTests {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aCarComesFromItsMakerAndGoesToItsBuyer() {
        var car = aCar(VehicleStatus.ORDERED);

        assertThat(line(car.entry())).isEqualTo("STATUS_CHANGE null > ORDERED, 0/0 > 0/0");
        assertThat(line(car.take(Step.SHIPMENT, NOW))).isEqualTo("STATUS_CHANGE ORDERED > IN_TRANSIT, 0/0 > 0/0");
        assertThat(line(car.take(Step.ARRIVAL, NOW))).isEqualTo("RECEIPT IN_TRANSIT > PREPARATION, 0/0 > 1/0");
        assertThat(line(car.take(Step.READINESS, NOW))).isEqualTo("STATUS_CHANGE PREPARATION > AVAILABLE, 1/0 > 1/0");
        assertThat(line(car.reserve(anOrder()))).isEqualTo("RESERVATION AVAILABLE > RESERVED, 1/0 > 1/1");
        assertThat(line(car.sell(NOW))).isEqualTo("SALE RESERVED > SOLD, 1/1 > 0/0");
        assertThat(line(car.take(Step.DELIVERY, LATER))).isEqualTo("STATUS_CHANGE SOLD > DELIVERED, 0/0 > 0/0");
        assertThat(car.holder()).isNotNull();
        assertThat(car.milestones()).isEqualTo(new Milestones(NOW, NOW, NOW, LATER));
    }

    @Test
    void aDeliveredCarThatComesBackIsInspectedAndBelongsToNobody() {
        var car = aCar(VehicleStatus.AVAILABLE);
        car.reserve(anOrder());
        car.sell(NOW);
        car.take(Step.DELIVERY, NOW);

        assertThat(line(car.take(Step.RETURN, LATER))).isEqualTo("RETURN DELIVERED > RETURNED, 0/0 > 1/0");
        assertThat(line(car.take(Step.INSPECTION, LATER))).isEqualTo("STATUS_CHANGE RETURNED > PREPARATION, 1/0 > 1/0");
        assertThat(car.holder()).isNull();
        assertThat(car.milestones()).isEqualTo(new Milestones(NOW, NOW, null, null));
    }

    @Test
    void aSaleThatIsCancelledBringsTheCarBackIntoTheStock() {
        var car = aCar(VehicleStatus.AVAILABLE);
        car.reserve(anOrder());
        car.sell(NOW);

        assertThat(line(car.returnToStock())).isEqualTo("RETURN SOLD > AVAILABLE, 0/0 > 1/0");
        assertThat(car.isForSale()).isTrue();
        assertThat(car.holder()).isNull();
        assertThat(car.milestones().soldAt()).isNull();
    }

    @Test
    void aReadyCarNeedsNoPreparation() {
        var car = aCar(VehicleStatus.IN_TRANSIT);

        assertThat(line(car.take(Step.ARRIVAL_READY, LATER))).isEqualTo("RECEIPT IN_TRANSIT > AVAILABLE, 0/0 > 1/0");
        assertThat(car.milestones().firstOnLotAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"SHIPMENT", "ARRIVAL", "ARRIVAL_READY", "READINESS", "SALE", "DELIVERY", "RETURN", "RELEASE"})
    void aStepFromElsewhereIsRefusedAndChangesNothing(Step step) {
        var car = aCar(VehicleStatus.AVAILABLE);

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> car.take(step, NOW))
                .withMessageContaining("is AVAILABLE and cannot become " + step.to());
        assertThat(car.status()).isEqualTo(VehicleStatus.AVAILABLE);
    }

    @Test
    void whatEndsAnOrderEndsNoTransit() {
        var car = aCar(VehicleStatus.IN_TRANSIT);

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(car::release);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(car::returnToStock);
    }

    @Test
    void aCarThatIsOnItsWayIsReservedForNobody() {
        var car = aCar(VehicleStatus.IN_TRANSIT);

        assertThatExceptionOfType(VehicleNotForSale.class)
                .isThrownBy(() -> car.reserve(anOrder()))
                .withMessageContaining("is IN_TRANSIT");
        assertThat(car.holder()).isNull();
    }

    @Test
    void aReservedCarIsNotWrittenOff() {
        var car = aCar(VehicleStatus.AVAILABLE);
        car.reserve(anOrder());

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> car.take(Step.WRITE_OFF, NOW));
        assertThatExceptionOfType(VehicleHeld.class).isThrownBy(() -> car.delete(NOW));
        assertThatExceptionOfType(VehicleHeld.class).isThrownBy(() -> car.correctVin(new Vin("5XYZT3LB1EG147684")));
    }

    @Test
    void whatLeavesTheStockIsIssued() {
        assertThat(line(aCar(VehicleStatus.AVAILABLE).take(Step.WHOLESALE, NOW)))
                .isEqualTo("ISSUE AVAILABLE > WHOLESALED, 1/0 > 0/0");
        assertThat(line(aCar(VehicleStatus.AVAILABLE).take(Step.WRITE_OFF, NOW)))
                .isEqualTo("ISSUE AVAILABLE > WRITTEN_OFF, 1/0 > 0/0");
        assertThat(line(aCar(VehicleStatus.PREPARATION).delete(NOW)))
                .isEqualTo("ISSUE PREPARATION > DELETED, 1/0 > 0/0");
        assertThat(line(aCar(VehicleStatus.ORDERED).delete(NOW))).isEqualTo("ISSUE ORDERED > DELETED, 0/0 > 0/0");
    }

    @Test
    void aDeletedCarIsForNobody() {
        var car = aCar(VehicleStatus.AVAILABLE);
        car.delete(NOW);

        assertThat(car.isForSale()).isFalse();
        assertThatExceptionOfType(VehicleNotForSale.class).isThrownBy(car::requireReservable);
    }

    @Test
    void onlyAPriceBelowTheFloorIsBelowIt() {
        var car = aCar(VehicleStatus.AVAILABLE);
        assertThat(car.isBelowFloor(usd("1.00"))).isFalse();
        car.changeFloorPrice(usd("14000.00"));

        assertThat(car.isBelowFloor(usd("14000.00"))).isFalse();
        assertThat(car.isBelowFloor(usd("13999.99"))).isTrue();
    }

    @Test
    void allAmountsOfACarAreInOneCurrency() {
        var car = aCar(VehicleStatus.AVAILABLE);
        var euros = new Money(new BigDecimal("1.00"), Currency.getInstance("EUR"));

        assertThatExceptionOfType(OtherCurrency.class).isThrownBy(() -> car.changePrice(euros));
        assertThatExceptionOfType(OtherCurrency.class).isThrownBy(() -> car.changeFloorPrice(euros));
    }

    @Test
    void theTotalCostIsKnownWhenThePurchaseIs() {
        var car = aCar(VehicleStatus.AVAILABLE);
        assertThat(car.totalCost(usd("300.00"))).isNull();
        car.edit(edited(car, usd("12000.00")));

        assertThat(car.totalCost(null)).isEqualTo(usd("12000.00"));
        assertThat(car.totalCost(usd("300.00"))).isEqualTo(usd("12300.00"));
    }

    @Test
    void anEditSaysFieldByFieldWhatItChanged() {
        var car = aCar(VehicleStatus.AVAILABLE);
        var before = car.toRecord();

        assertThat(before.changesTo(before)).isEmpty();
        assertThat(before.changesTo(edited(car, usd("12000.00"))))
                .containsExactly(
                        new FieldChange("lotSpot", null, "A-12"),
                        new FieldChange("purchaseCost", null, "12000.00 USD"));
    }

    private static VehicleRecord edited(Vehicle car, Money purchaseCost) {
        var now = car.toRecord();
        return new VehicleRecord(
                now.stockNumber(),
                null,
                "A-12",
                now.specification(),
                now.past(),
                now.source(),
                null,
                purchaseCost,
                now.acquiredAt(),
                now.firstOnLotAt(),
                null,
                List.of());
    }

    private static Vehicle aCar(VehicleStatus status) {
        var details = new VehicleDetails(
                new Vin("1M8GDM9AXKP042788"),
                null,
                "PHL",
                status,
                null,
                null,
                Specification.of("Ford", "Focus", 2013, null),
                Past.of(Condition.USED, TitleStatus.CLEAN, new Odometer(42_000, OdometerUnit.MI), null, null),
                Source.AUCTION,
                usd("15000.00"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        var car = new Vehicle("K1", details, USD, NOW);
        // Normally the database assigns the id.
        ReflectionTestUtils.setField(car, "id", UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c77"));
        return car;
    }

    private static Holder anOrder() {
        return Holder.order(
                UUID.fromString("01994d2c-8b10-7f00-8000-6a1f0a5d1c78"), "PHL-2026-000012", "Anna Rossi", NOW);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    private static String line(NewMovement movement) {
        MovementKind kind = movement.kind();
        return "%s %s > %s, %s > %s"
                .formatted(
                        kind,
                        movement.status().before(),
                        movement.status().after(),
                        text(movement.before()),
                        text(movement.after()));
    }

    private static String text(Quantities quantities) {
        return quantities.onHand() + "/" + quantities.reserved();
    }
}
