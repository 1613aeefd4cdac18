package dev.keeper.inventory.reservation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.keeper.common.money.Money;
import dev.keeper.common.testing.EventContracts;
import dev.keeper.inventory.reservation.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTests {

    private static final UUID ORDER = UUID.fromString("01994d2c-7a10-7c3e-9b1f-2f6f0a5d1c01");
    private static final UUID FIRST_LINE = UUID.fromString("01994d2c-7a10-7c3e-9b1f-2f6f0a5d1c11");
    private static final UUID SECOND_LINE = UUID.fromString("01994d2c-7a10-7c3e-9b1f-2f6f0a5d1c12");

    @Test
    void aGrantLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock.reserved.v1",
                new StockReserved(
                        ORDER,
                        UUID.fromString("01994d2c-7a3e-7d52-8a0a-93a3b1f0c021"),
                        List.of(
                                new StockReserved.Line(
                                        FIRST_LINE,
                                        "2014 Hyundai Santa Fe",
                                        UUID.fromString("01994d2b-11aa-7b6e-a1e0-5e1a7c3f4d31"),
                                        "Hyundai",
                                        "SUV",
                                        usd("18500.00"),
                                        usd("15200.00"),
                                        usd("700.00")),
                                new StockReserved.Line(
                                        SECOND_LINE,
                                        "Brake pads, front",
                                        null,
                                        "Brembo",
                                        "Brakes",
                                        usd("49.90"),
                                        null,
                                        null))));
    }

    @Test
    void whatTheStockCannotFollowLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock.unresolved.v1",
                new StockUnresolved(
                        ORDER,
                        "PHL-2026-000123",
                        StockUnresolved.What.RETURN,
                        "Vehicle 5XYZT3LB1EG147684 is in stock at branch MIA already.",
                        UUID.fromString("01994d2c-7a10-7c3e-9b1f-2f6f0a5d1cd1")));
    }

    @Test
    void aReturnIsRead() {
        var order = EventContracts.read("order.returned.v1", OrderReturned.class);

        assertThat(order.returnId()).isNotNull();
        assertThat(order.cause().reference()).isEqualTo("PHL-2026-000123");
        assertThat(order.cause().notes()).isEqualTo("PHL-2026-000123-R1");
        assertThat(order.lines())
                .extracting(OrderReturned.Line::vin, OrderReturned.Line::sku, OrderReturned.Line::quantity)
                .containsExactly(line(null, "BRK-PAD-01", 1));
    }

    @ParameterizedTest
    @CsvSource({"6301.00, 2.50, 6143.48", "6300.00, 2.50, 6142.50", "10.00, 100, 0.00", "10.00, 0, 10.00"})
    void aDiscountIsRoundedAsOrderServiceRoundsIt(String listPrice, BigDecimal percent, String price) {
        var line = new OrderPlaced.Line(FIRST_LINE, "5XYZT3LB1EG147684", null, 1, null, percent);

        assertThat(line.priceAt(usd(listPrice))).isEqualTo(usd(price));
    }

    @Test
    void aRefusalLooksAsItsContractSays() {
        EventContracts.assertProduces(
                "stock.rejected.v1",
                new StockRejected(
                        ORDER,
                        List.of(
                                new Refusal(
                                        FIRST_LINE,
                                        "VEHICLE_RESERVED",
                                        "Vehicle 5XYZT3LB1EG147684 (2014 Hyundai Santa Fe) is reserved with order "
                                                + "PHL-2026-000012 of Anna Rossi.",
                                        "order PHL-2026-000012 of Anna Rossi",
                                        null,
                                        List.of(new Refusal.Availability("MIA", 1))),
                                new Refusal(
                                        SECOND_LINE,
                                        "INSUFFICIENT_STOCK",
                                        "Branch PHL has 1 available of BRK-PAD-01, 2 are wanted.",
                                        null,
                                        null,
                                        List.of()))));
    }

    @Test
    void aPlacedOrderIsRead() {
        var order = EventContracts.read("order.placed.v1", OrderPlaced.class);

        assertThat(order.orderNumber()).isEqualTo("PHL-2026-000123");
        assertThat(order.branch()).isEqualTo("PHL");
        assertThat(order.salesperson().name()).isEqualTo("Anna Keller");
        assertThat(order.lines())
                .extracting(OrderPlaced.Line::vin, OrderPlaced.Line::sku, OrderPlaced.Line::quantity)
                .containsExactly(line("1M8GDM9AXKP042788", null, 1), line(null, "BRK-PAD-01", 2));
        assertThat(order.lines().getFirst().discountPercent()).isEqualByComparingTo("2.5");
        assertThat(order.lines().getLast().agreedPrice()).isEqualTo(usd("39.90"));
        assertThat(order.belowFloorApprovedBy()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.completed.v1", "order.cancelled.v1", "order.rejected.v1"})
    void theEndOfAnOrderIsRead(String type) {
        var order = EventContracts.read(type, OrderEnded.class);

        assertThat(order.orderId()).isNotNull();
        assertThat(order.orderNumber()).startsWith("PHL-2026-");
        assertThat(order.branch()).isEqualTo("PHL");
        assertThat(order.by() == null).isEqualTo("order.rejected.v1".equals(type));
    }

    private static Tuple line(@Nullable String vin, @Nullable String sku, int quantity) {
        return tuple(vin, sku, quantity);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
