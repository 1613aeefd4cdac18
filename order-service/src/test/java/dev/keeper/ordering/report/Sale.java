package dev.keeper.ordering.report;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sale line, built from what matters to a test: two brake pads for 80.00 that cost 50.00, sold by Anna at PHL. */
record Sale(
        UUID orderId,
        Instant at,
        String branch,
        UUID employeeId,
        String employeeName,
        boolean vehicle,
        String item,
        String description,
        @Nullable String brand,
        @Nullable String category,
        int quantity,
        String revenue,
        @Nullable String cost,
        String currency) {

    static final UUID ANNA = UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1");
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    static Sale pads(String branch) {
        return new Sale(
                UUID.randomUUID(),
                NOON,
                branch,
                ANNA,
                "Anna Keller",
                false,
                "BRK-PAD-01",
                "Brake pads, front",
                "Bosch",
                "Brakes",
                2,
                "80.00",
                "50.00",
                "USD");
    }

    static Sale car(String branch) {
        return pads(branch)
                .of("1M8GDM9AXKP042788", "2014 Hyundai Santa Fe", "Hyundai", "SUV")
                .asVehicle()
                .bringing(1, "6300.00", "5000.00");
    }

    private Sale asVehicle() {
        return new Sale(
                orderId,
                at,
                branch,
                employeeId,
                employeeName,
                true,
                item,
                description,
                brand,
                category,
                quantity,
                revenue,
                cost,
                currency);
    }

    Sale of(String newItem, String newDescription, @Nullable String newBrand, @Nullable String newCategory) {
        return new Sale(
                orderId,
                at,
                branch,
                employeeId,
                employeeName,
                vehicle,
                newItem,
                newDescription,
                newBrand,
                newCategory,
                quantity,
                revenue,
                cost,
                currency);
    }

    Sale bringing(int newQuantity, String newRevenue, @Nullable String newCost) {
        return new Sale(
                orderId,
                at,
                branch,
                employeeId,
                employeeName,
                vehicle,
                item,
                description,
                brand,
                category,
                newQuantity,
                newRevenue,
                newCost,
                currency);
    }

    Sale by(UUID id, String name) {
        return new Sale(
                orderId,
                at,
                branch,
                id,
                name,
                vehicle,
                item,
                description,
                brand,
                category,
                quantity,
                revenue,
                cost,
                currency);
    }

    Sale at(String instant) {
        return new Sale(
                orderId,
                Instant.parse(instant),
                branch,
                employeeId,
                employeeName,
                vehicle,
                item,
                description,
                brand,
                category,
                quantity,
                revenue,
                cost,
                currency);
    }

    Sale on(UUID order) {
        return new Sale(
                order,
                at,
                branch,
                employeeId,
                employeeName,
                vehicle,
                item,
                description,
                brand,
                category,
                quantity,
                revenue,
                cost,
                currency);
    }

    Sale in(String newCurrency) {
        return new Sale(
                orderId,
                at,
                branch,
                employeeId,
                employeeName,
                vehicle,
                item,
                description,
                brand,
                category,
                quantity,
                revenue,
                cost,
                newCurrency);
    }

    /** The same coming back as a whole. */
    Sale returned() {
        return bringing(-quantity, "-" + revenue, cost == null ? null : "-" + cost);
    }

    SaleLine line() {
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

    static List<SaleLine> lines(Sale... sales) {
        return List.of(sales).stream().map(Sale::line).toList();
    }
}
