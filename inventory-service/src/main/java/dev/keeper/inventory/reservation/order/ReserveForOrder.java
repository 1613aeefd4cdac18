package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationLine;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Vehicle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Claims all lines of an order, or answers why not; an order that has ended already claims nothing. */
record ReserveForOrder(OrderPlaced order) implements StockCommand<Boolean> {

    @Override
    public void want(Wants wants) {
        wants.claim(claim());
        wants.reservationOf(order.orderId());
    }

    @Override
    public Boolean carryOut(Claims claims, Instant now) {
        if (claims.findOf(order.orderId()) != null) {
            return false;
        }
        var refusals = new ArrayList<>(claims.refusalsOf(claim()));
        refusals.addAll(new FloorPrices(order, claims).refusalsBeside(refusals));
        if (refusals.isEmpty()) {
            claims.publish(grant(claims, now));
        } else {
            claims.publish(new StockRejected(order.orderId(), refusals));
        }
        return refusals.isEmpty();
    }

    private Claim claim() {
        return new Claim(
                order.branch(),
                order.lines().stream()
                        .map(line -> new Claim.Line(line.lineId(), line.vin(), line.sku(), line.quantity()))
                        .toList(),
                order.holdId());
    }

    private StockReserved grant(Claims claims, Instant now) {
        var salesperson = order.salesperson();
        var cause = Cause.order(order.orderId(), order.orderNumber(), salesperson.id(), salesperson.name());
        var reservation = claims.grant(claim(), order.orderId(), order.orderNumber(), salesperson.name(), cause, now);
        var lines = reservation.lines().stream()
                .map(line -> answer(claims, reservation, line))
                .toList();
        return new StockReserved(order.orderId(), reservation.id(), lines);
    }

    private static StockReserved.Line answer(Claims claims, Reservation reservation, ReservationLine line) {
        return line.vehicleId() != null
                ? answer(claims, line, claims.vehicleOf(line))
                : answer(line, claims.levelOf(reservation, line));
    }

    private static StockReserved.Line answer(Claims claims, ReservationLine line, Vehicle vehicle) {
        return new StockReserved.Line(
                line.id(),
                vehicle.description(),
                vehicle.id(),
                vehicle.make(),
                vehicle.bodyStyle(),
                Objects.requireNonNull(vehicle.listPrice()),
                claims.costOf(vehicle),
                claims.extraCostsOf(vehicle));
    }

    private static StockReserved.Line answer(ReservationLine line, StockLevel level) {
        var price = level.product().price();
        var product = level.product();
        return new StockReserved.Line(
                line.id(),
                product.name(),
                null,
                product.brand(),
                product.category(),
                price,
                cost(level.averageCost(), price),
                null);
    }

    private static @Nullable Money cost(@Nullable BigDecimal averageCost, Money price) {
        return averageCost == null
                ? null
                : new Money(
                        averageCost.setScale(price.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                        price.currency());
    }
}
