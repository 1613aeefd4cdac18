package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.customer.TestCustomers;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.line.Basket;
import dev.keeper.ordering.order.line.Offer;
import dev.keeper.ordering.order.line.OrderedItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.ReflectionTestUtils;

/** Orders at branch PHL for unit tests, with ids as if they were saved. */
public final class TestOrders {

    public static final UUID ORDER_ID = UUID.fromString("01997c1f-6a00-7000-8000-000000000001");
    public static final Employee ANNA =
            new Employee(UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1"), "Anna Keller");
    public static final Employee CLARA =
            new Employee(UUID.fromString("01997c1f-6a00-7000-8000-0000000000a2"), "Clara Braun");
    public static final UUID MARIA_ID = UUID.fromString("01997c1f-6a00-7000-8000-0000000000c1");
    public static final Instant PLACED_AT = Instant.parse("2026-11-20T15:04:05.123456Z");
    public static final String VIN = "1M8GDM9AXKP042788";
    public static final String SKU = "BRK-PAD-01";

    private static final String FIRST_LINE_ID = "01997c1f-6a00-7000-8000-0000000000b";

    private TestOrders() {}

    /** Creates an order for one vehicle at its list price and two brake pads at an agreed 39.90 each. */
    public static Order aPendingOrder() {
        return pendingOrder(vehicle(null), product(2, usd("39.90")));
    }

    public static Order aPendingPartsOrder() {
        return pendingOrder(product(2, usd("39.90")));
    }

    /** Creates the same, confirmed: the vehicle for 6,300.00 at a cost of 5,000.00, the pads at a cost of 20.00 each. */
    public static Order aConfirmedOrder() {
        var order = aPendingOrder();
        order.confirm(
                offers(order, usd("6300.00"), usd("5000.00"), usd("45.00"), usd("20.00")), PLACED_AT.plusSeconds(1));
        return order;
    }

    public static Order pendingOrder(OrderedItem... items) {
        return withIds(Order.place(
                "PHL-2026-000123", "PHL", ANNA, agreement(items), PLACED_AT, PLACED_AT.plus(Duration.ofSeconds(30))));
    }

    public static Order aDraft(OrderedItem... items) {
        return withIds(Order.draft("PHL-2026-000123", "PHL", ANNA, agreement(items), PLACED_AT));
    }

    public static Agreement agreement(OrderedItem... items) {
        var maria = TestCustomers.maria();
        ReflectionTestUtils.setField(maria, "id", MARIA_ID);
        return new Agreement(maria, Basket.of(List.of(items)), null, "Collects on Friday");
    }

    public static Order aCompletedOrder() {
        var order = aConfirmedOrder();
        order.complete(ANNA, PLACED_AT.plusSeconds(60));
        return order;
    }

    /** Creates offers with list price and unit cost for each line in turn. */
    public static List<Offer> offers(Order order, @Nullable Money... listPricesAndCosts) {
        return order.lines().stream()
                .map(line -> new Offer(
                        line.id(),
                        line.vin() == null ? "Brake pads, front" : "2014 Hyundai Santa Fe",
                        "Brand " + line.position(),
                        "Category " + line.position(),
                        listPricesAndCosts[2 * line.position()],
                        listPricesAndCosts[2 * line.position() + 1],
                        null))
                .toList();
    }

    public static OrderedItem vehicle(@Nullable Money agreedPrice) {
        return new OrderedItem(VIN, null, 1, agreedPrice, null);
    }

    public static OrderedItem discountedVehicle(String percent) {
        return new OrderedItem(VIN, null, 1, null, new BigDecimal(percent));
    }

    public static OrderedItem product(int quantity, @Nullable Money agreedPrice) {
        return new OrderedItem(null, SKU, quantity, agreedPrice, null);
    }

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    public static Money eur(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }

    private static Order withIds(Order order) {
        ReflectionTestUtils.setField(order, Order.class, "id", ORDER_ID, UUID.class);
        order.lines()
                .forEach(line -> ReflectionTestUtils.setField(
                        line, "id", UUID.fromString(FIRST_LINE_ID + (line.position() + 1))));
        return order;
    }
}
