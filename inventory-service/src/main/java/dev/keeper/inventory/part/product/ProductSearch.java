package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.listing.search.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue. */
@Service
@Transactional(readOnly = true)
class ProductSearch {

    private static final PagedQuery<ProductResponse> PRODUCTS = PagedQuery.of(
            "SELECT %s FROM products".formatted(ProductResponse.COLUMNS),
            Keyset.<ProductResponse>ascending().text("sku", ProductResponse::sku),
            ProductResponse::from);

    private final JdbcClient jdbc;
    private final Spelling spelling;

    ProductSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.spelling = Spelling.of(jdbc, "products", "search_text", "sku");
    }

    Slice<ProductResponse> find(ProductFilter filter, int limit, @Nullable Cursor cursor) {
        return spelling.find(filter.text(), text -> PRODUCTS.read(jdbc, filter.conditions(text), limit, cursor));
    }

    /** Returns the filter's search text, with similar words for those that no product has. */
    SearchText forgive(ProductFilter filter) {
        return spelling.forgive(filter.text());
    }
}
