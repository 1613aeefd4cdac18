package dev.keeper.inventory.part;

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
    private @Nullable String size;
    private @Nullable String colour;
    private @Nullable String barcode;
    private BigDecimal price;
    private Currency currency;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(String sku, ProductDetails details) {
        this.sku = sku;
        edit(details);
    }

    /** Changes everything but the SKU. */
    final void edit(ProductDetails details) {
        name = details.name();
        description = details.description();
        brand = details.brand();
        category = details.category();
        size = details.size();
        colour = details.colour();
        barcode = details.barcode();
        price = details.price().amount();
        currency = details.price().currency();
    }

    /** Deletes it from the catalogue; it is no longer received, reserved or sold. */
    void deactivate() {
        active = false;
    }

    /** Restores it in the catalogue. */
    void reactivate() {
        active = true;
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("The product is not stored yet");
        }
        return id;
    }

    public long version() {
        return version;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    @Nullable
    public String description() {
        return description;
    }

    public @Nullable String brand() {
        return brand;
    }

    public @Nullable String category() {
        return category;
    }

    @Nullable
    public String size() {
        return size;
    }

    @Nullable
    public String colour() {
        return colour;
    }

    @Nullable
    public String barcode() {
        return barcode;
    }

    public Money price() {
        return new Money(price, currency);
    }

    public boolean isActive() {
        return active;
    }
}
