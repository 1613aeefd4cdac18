package dev.keeper.inventory.product;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;

/** Products for tests on plain objects. */
public final class Products {

    private Products() {}

    /** One that the database has given an id. */
    public static Product stored(String sku) {
        var price = new Money(new BigDecimal("10.00"), Currency.getInstance("USD"));
        var product = new Product(sku, new ProductDetails("Part " + sku, null, null, null, null, null, null, price));
        ReflectionTestUtils.setField(product, "id", UUID.randomUUID());
        return product;
    }
}
