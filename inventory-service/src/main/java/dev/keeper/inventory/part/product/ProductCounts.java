package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.search.FacetCount;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.inventory.part.classification.Classification;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the products of every brand and category. */
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
        var products = jdbc.sql("SELECT %1$s AS value, count(*) AS products FROM products WHERE %2$s GROUP BY %1$s"
                        .formatted(column, conditions.sql()))
                .params(conditions.parameters());
        return FacetCount.mostFrequent(
                Rows.of(products, row -> FacetCount.of(row.text("value"), row.number("products"))));
    }
}
