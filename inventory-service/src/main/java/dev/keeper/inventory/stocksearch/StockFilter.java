package dev.keeper.inventory.stocksearch;

import dev.keeper.inventory.search.Conditions;
import dev.keeper.inventory.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Which levels to show; what is not given is not filtered by. */
record StockFilter(
        @Nullable String branch,
        @Nullable String sku,
        @Nullable String q,
        @Nullable Availability availability) {

    SearchText text() {
        return SearchText.of(q);
    }

    Conditions conditions(SearchText text) {
        var conditions = new Conditions()
                .and(text, "product.search_text")
                .when(branch, "level.branch_code = :branch", "branch")
                .when(sku, "product.sku = :sku", "sku");
        return availability == null ? conditions : conditions.and(availability.condition());
    }
}
