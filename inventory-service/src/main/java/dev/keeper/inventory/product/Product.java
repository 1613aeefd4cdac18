package dev.keeper.inventory.product;

import dev.keeper.common.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A part or accessory that branches keep in stock. */
@Entity
@Table(name = "products")
public class Product {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String sku;
    private String name;
    private @Nullable String description;
    private @Nullable String brand;
    private @Nullable String category;
    private BigDecimal price;
    private Currency currency;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(
            String sku,
            String name,
            @Nullable String description,
            @Nullable String brand,
            @Nullable String category,
            Money price) {
        this.sku = sku;
        this.name = name;
        this.description = description;
        this.brand = brand;
        this.category = category;
        this.price = price.amount();
        this.currency = price.currency();
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("The product is not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    String brand() {
        return brand;
    }

    @Nullable
    String category() {
        return category;
    }

    public Money price() {
        return new Money(price, currency);
    }

    public boolean isActive() {
        return active;
    }
}
