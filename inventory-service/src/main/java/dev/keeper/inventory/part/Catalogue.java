package dev.keeper.inventory.part;

import static java.util.function.Function.identity;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.part.classification.ClassNames;
import dev.keeper.inventory.part.classification.Classification;
import dev.keeper.inventory.part.use.ProductInUse;
import dev.keeper.inventory.part.use.ProductUses;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of the group. All branches share one catalogue. */
@Service
@Transactional
public class Catalogue {

    private final ProductRepository products;
    private final ProductUses uses;
    private final ClassNames classNames;
    private final JdbcClient jdbc;
    private final InventorySettings settings;

    Catalogue(
            ProductRepository products,
            ProductUses uses,
            ClassNames classNames,
            JdbcClient jdbc,
            InventorySettings settings) {
        this.products = products;
        this.uses = uses;
        this.classNames = classNames;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public Product add(CreateProductRequest request, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var sku = request.sku().value();
        if (products.existsBySku(sku)) {
            throw new SkuTaken(sku);
        }
        var product = products.save(new Product(sku, acceptable(request.details(), sku)));
        products.flush();
        return product;
    }

    public Product edit(Sku sku, EditProductRequest request, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var product = get(sku);
        expected.check(product.version());
        product.edit(acceptable(request.details(), product.sku()));
        products.flush();
        return product;
    }

    /** Deletes a product softly; its levels and movements stay. */
    public void deactivate(Sku sku, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var product = get(sku);
        uses.lock(product.id());
        var found = uses.of(product.id());
        if (!found.isEmpty()) {
            throw new ProductInUse(product.sku(), found);
        }
        product.deactivate();
        products.flush();
    }

    public Product reactivate(Sku sku, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var product = get(sku);
        product.reactivate();
        products.flush();
        return product;
    }

    /**
     * Returns the product with the SKU.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public Product get(Sku sku) {
        return products.findBySku(sku.value()).orElseThrow(() -> new NotFound("product", sku));
    }

    /** Returns the products with these SKUs; unknown SKUs are missing from the map. */
    @Transactional(readOnly = true)
    public Map<String, KnownProduct> bySku(Collection<String> skus) {
        return known("sku", skus.toArray(String[]::new)).collect(Collectors.toMap(KnownProduct::sku, identity()));
    }

    /** Returns the products with these ids. */
    @Transactional(readOnly = true)
    public Map<UUID, KnownProduct> byId(Collection<UUID> ids) {
        return known("id", ids.toArray(UUID[]::new)).collect(Collectors.toMap(KnownProduct::id, identity()));
    }

    /** Passes the values as one array, so that the database prepares one statement and not one per length. */
    private Stream<KnownProduct> known(String column, Object[] values) {
        return jdbc
                .sql("SELECT %s FROM products WHERE %s = ANY (:values)".formatted(KnownProduct.COLUMNS, column))
                .param("values", values)
                .query((row, number) -> KnownProduct.read(row))
                .list()
                .stream()
                .map(Objects::requireNonNull);
    }

    /**
     * Checks that none of these products is deleted. Reads them again, because another transaction may just have
     * deleted one.
     *
     * @throws ProductInactive if one is
     */
    @Transactional(readOnly = true)
    public void requireActive(Collection<UUID> ids) {
        jdbc.sql("SELECT sku FROM products WHERE id = ANY (:ids) AND NOT active ORDER BY sku LIMIT 1")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .optional()
                .ifPresent(sku -> {
                    throw new ProductInactive(sku);
                });
    }

    /**
     * Returns the details with brand and category spelled as in the catalogue. Checks that the price is in the group's
     * currency and that the barcode is free.
     */
    private ProductDetails acceptable(ProductDetails details, String sku) {
        settings.requireCurrency("price", details.price());
        var barcode = details.barcode();
        if (barcode != null) {
            products.findByBarcode(barcode)
                    .filter(other -> !other.sku().equals(sku))
                    .ifPresent(other -> {
                        throw new BarcodeTaken(barcode, other.sku());
                    });
        }
        return details.classifiedAs(
                classNames.resolve(Classification.BRAND, details.brand()),
                classNames.resolve(Classification.CATEGORY, details.category()));
    }
}
