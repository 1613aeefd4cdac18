package dev.keeper.ordering.sale;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sale line, built from the values that matter to a test. */
public final class Sale implements Cloneable {

    public static final UUID ANNA = UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1");

    private final String branch;
    private UUID orderId = UUID.randomUUID();
    private Instant at = Instant.parse("2026-03-10T12:00:00Z");
    private UUID employeeId = ANNA;
    private String employeeName = "Anna Keller";
    private boolean vehicle;
    private String item = "BRK-PAD-01";
    private String description = "Brake pads, front";
    private @Nullable String brand = "Bosch";
    private @Nullable String category = "Brakes";
    private int quantity = 2;
    private String revenue = "80.00";
    private @Nullable String cost = "50.00";
    private String currency = "USD";

    private Sale(String branch) {
        this.branch = branch;
    }

    /** Creates a sale of two brake pads for 80.00 at a cost of 50.00, by Anna at noon of 2026-03-10, in its own order. */
    public static Sale pads(String branch) {
        return new Sale(branch);
    }

    /** Creates a sale of a car for 6,300.00 at a cost of 5,000.00, with the same defaults. */
    public static Sale car(String branch) {
        var car = pads(branch)
                .of("1M8GDM9AXKP042788", "2014 Hyundai Santa Fe", "Hyundai", "SUV")
                .bringing(1, "6300.00", "5000.00");
        car.vehicle = true;
        return car;
    }

    public static List<SaleLine> lines(Sale... sales) {
        return Stream.of(sales).map(Sale::line).toList();
    }

    public Sale of(String newItem, String newDescription, @Nullable String newBrand, @Nullable String newCategory) {
        var sale = copy();
        sale.item = newItem;
        sale.description = newDescription;
        sale.brand = newBrand;
        sale.category = newCategory;
        return sale;
    }

    public Sale bringing(int newQuantity, String newRevenue, @Nullable String newCost) {
        var sale = copy();
        sale.quantity = newQuantity;
        sale.revenue = newRevenue;
        sale.cost = newCost;
        return sale;
    }

    public Sale by(UUID id, String name) {
        var sale = copy();
        sale.employeeId = id;
        sale.employeeName = name;
        return sale;
    }

    public Sale at(String instant) {
        var sale = copy();
        sale.at = Instant.parse(instant);
        return sale;
    }

    public Sale on(UUID order) {
        var sale = copy();
        sale.orderId = order;
        return sale;
    }

    public Sale in(String newCurrency) {
        var sale = copy();
        sale.currency = newCurrency;
        return sale;
    }

    /** Creates the return of the whole line. */
    public Sale returned() {
        return bringing(-quantity, "-" + revenue, cost == null ? null : "-" + cost);
    }

    public SaleLine line() {
        var money = Currency.getInstance(currency);
        return new SaleLine(
                UUID.randomUUID(),
                orderId,
                "PHL-2026-000001",
                at,
                branch,
                employeeId,
                employeeName,
                null,
                vehicle,
                item,
                description,
                brand,
                category,
                quantity,
                new Money(new BigDecimal(revenue), money),
                cost == null ? null : new Money(new BigDecimal(cost), money));
    }

    private Sale copy() {
        try {
            return (Sale) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
