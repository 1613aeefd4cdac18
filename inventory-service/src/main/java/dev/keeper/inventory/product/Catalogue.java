package dev.keeper.inventory.product;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.search.SearchText;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of the group; every branch keeps stock of the same ones. */
@Service
@Transactional
public class Catalogue {

    private final ProductRepository products;
    private final JdbcClient jdbc;
    private final InventorySettings settings;

    Catalogue(ProductRepository products, JdbcClient jdbc, InventorySettings settings) {
        this.products = products;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Product add(CreateProductRequest request, Actor actor) {
        requireKeeperOfStock(actor);
        settings.requireCurrency("price", request.price());
        if (products.existsBySku(request.sku())) {
            throw new SkuTaken(request.sku());
        }
        var product = products.save(new Product(
                request.sku(),
                request.name(),
                request.description(),
                request.brand(),
                request.category(),
                request.price()));
        products.flush();
        return product;
    }

    /**
     * The product with the SKU.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public Product get(String sku) {
        return products.findBySku(sku).orElseThrow(() -> new NotFound("product", sku));
    }

    /** The products with these SKUs; those that do not exist are missing. */
    @Transactional(readOnly = true)
    public Map<String, Product> bySku(Collection<String> skus) {
        return products.findBySkuIn(skus).stream().collect(Collectors.toMap(Product::sku, Function.identity()));
    }

    /** The products with these ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Product> byId(Collection<UUID> ids) {
        return products.findByIdIn(ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    Slice<ProductResponse> find(@Nullable String text, int limit, @Nullable Cursor cursor) {
        var words = SearchText.of(text);
        var rows = jdbc
                .sql("""
                        SELECT sku, name, description, brand, category, price, currency, active FROM products
                        WHERE sku > :after AND %s ORDER BY sku LIMIT :limit
                        """.formatted(words.condition("search_text")))
                .params(words.parameters())
                .param("after", cursor == null ? "" : cursor.text(0))
                .param("limit", limit + 1)
                .query((row, number) -> ProductResponse.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, product -> Cursor.of(product.sku()));
    }

    /** The catalogue belongs to no branch: whoever keeps stock at one may add to it. */
    private static void requireKeeperOfStock(Actor actor) {
        var keepsStock = actor.actsEverywhere()
                || !InventoryPermissions.KEEP_PRODUCT_STOCK.branchesOf(actor).isEmpty();
        if (!keepsStock) {
            throw new Forbidden("You may not add products.");
        }
    }
}
