package dev.keeper.inventory.part.product;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Conditions;
import dev.keeper.inventory.search.Keyset;
import dev.keeper.inventory.search.SearchText;
import dev.keeper.inventory.search.Spelling;
import dev.keeper.inventory.search.Vocabulary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue. */
@Service
@Transactional(readOnly = true)
class ProductSearch {

    private static final Keyset BY_SKU = Keyset.ascending().text("sku");

    private final JdbcClient jdbc;
    private final Spelling spelling;

    ProductSearch(JdbcClient jdbc, Spelling spelling) {
        this.jdbc = jdbc;
        this.spelling = spelling;
    }

    Slice<ProductResponse> find(ProductFilter filter, int limit, @Nullable Cursor cursor) {
        var text = filter.text();
        var found = page(filter.conditions(text), limit, cursor);
        if (!found.items().isEmpty() || text.words().isEmpty()) {
            return found;
        }
        var similar = forgive(filter);
        return similar.isApproximate()
                ? page(filter.conditions(similar), limit, cursor).approximately()
                : found;
    }

    /** The filter's text with similarity allowed for words that no product has. */
    SearchText forgive(ProductFilter filter) {
        return spelling.forgive(filter.text(), "products", "search_text", "sku", Vocabulary.NONE);
    }

    private Slice<ProductResponse> page(Conditions conditions, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql("SELECT %s FROM products WHERE %s AND %s ORDER BY %s LIMIT :limit"
                        .formatted(
                                ProductResponse.COLUMNS,
                                conditions.sql(),
                                BY_SKU.beyond(cursor),
                                BY_SKU.orderBy(cursor)))
                .params(conditions.parameters())
                .params(BY_SKU.parameters(cursor))
                .param("limit", limit + 1)
                .query((row, number) -> ProductResponse.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, product -> Cursor.of(product.sku()));
    }
}
