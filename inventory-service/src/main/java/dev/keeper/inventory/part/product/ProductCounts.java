package dev.keeper.inventory.part.product;

import dev.keeper.inventory.part.classification.Classification;
import dev.keeper.inventory.search.FacetCount;
import dev.keeper.inventory.search.SearchText;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the products behind every choice of a brand or category. */
@Service
@Transactional(readOnly = true)
class ProductCounts {

    private final JdbcClient jdbc;
    private final ProductSearch search;

    ProductCounts(JdbcClient jdbc, ProductSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    ProductFacets count(ProductFilter filter) {
        var text = search.forgive(filter);
        return new ProductFacets(
                by(Classification.BRAND, filter, text),
                by(Classification.CATEGORY, filter, text),
                text.isApproximate() ? true : null);
    }

    private List<FacetCount> by(Classification kind, ProductFilter filter, SearchText text) {
        var column = kind.word();
        var conditions = filter.conditionsExcept(kind, text).and(column + " IS NOT NULL");
        return FacetCount.mostFrequent(jdbc
                .sql("SELECT %1$s AS value, count(*) AS products FROM products WHERE %2$s GROUP BY %1$s"
                        .formatted(column, conditions.sql()))
                .params(conditions.parameters())
                .query((row, number) -> FacetCount.of(row.getString("value"), row.getLong("products")))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList());
    }
}
