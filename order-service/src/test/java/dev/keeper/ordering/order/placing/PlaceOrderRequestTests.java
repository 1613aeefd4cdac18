package dev.keeper.ordering.order.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.code.Sku;
import dev.keeper.ordering.code.Vin;
import dev.keeper.ordering.order.line.OrderLineRequest;
import dev.keeper.ordering.order.line.OrderedItem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceOrderRequestTests {

    private static final String VIN = "1M8GDM9AXKP042788";
    private static final String SKU = "BRK-PAD-01";

    @Test
    void vinAndSkuAreReadInCapitalsWithoutBlanksAround() {
        assertThat(read(" 1m8gdm9axkp042788 ", null, null, null).vin()).isEqualTo("1M8GDM9AXKP042788");
        assertThat(read(null, " brk-pad-01", 2, null).sku()).isEqualTo("BRK-PAD-01");
    }

    @Test
    void aVehicleIsOneEvenWhenNoQuantityIsGiven() {
        assertThat(read(VIN, null, null, null).quantity()).isEqualTo(1);
        assertThat(read(VIN, null, 1, null).quantity()).isEqualTo(1);
    }

    @Test
    void twoOfOneVehicleAreRefused() {
        refused("lines[0].quantity", VIN, null, 2, null);
    }

    @Test
    void aProductNeedsItsQuantity() {
        refused("lines[0].quantity", null, SKU, null, null);
    }

    @Test
    void aLineWithVinAndSkuIsRefused() {
        refused("lines[0]", VIN, SKU, 1, null);
    }

    @Test
    void aLineWithNeitherIsRefused() {
        refused("lines[0]", null, null, 1, null);
    }

    @Test
    void aNegativePriceIsRefused() {
        refused("lines[0].agreedPrice", VIN, null, null, usd("-0.01"));
    }

    @Test
    void aThingMayBeGivenAway() {
        assertThat(read(null, SKU, 1, usd("0.00")).agreedPrice()).isEqualTo(usd("0.00"));
    }

    private static void refused(
            String field,
            @Nullable String vin,
            @Nullable String sku,
            @Nullable Integer quantity,
            @Nullable Money agreedPrice) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> read(vin, sku, quantity, agreedPrice))
                .extracting("errors")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("field")
                .containsExactly(field);
    }

    private static OrderedItem read(
            @Nullable String vin, @Nullable String sku, @Nullable Integer quantity, @Nullable Money agreedPrice) {
        var line = new OrderLineRequest(
                vin == null ? null : Vin.of(vin), sku == null ? null : Sku.of(sku), quantity, agreedPrice, null);
        return new PlaceOrderRequest(new BranchCode("PHL"), UUID.randomUUID(), null, null, List.of(line), null)
                .basket()
                .items()
                .getFirst();
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
