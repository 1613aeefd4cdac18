package dev.keeper.inventory.stock;

import dev.keeper.inventory.search.SearchText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which levels to show; what is not given is not filtered by. */
record StockFilter(
        @Nullable String branch,
        @Nullable String sku,
        @Nullable String text) {

    String conditions() {
        return SearchText.of(text).condition("product.search_text")
                + (branch == null ? "" : " AND level.branch_code = :branch")
                + (sku == null ? "" : " AND product.sku = :sku");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(SearchText.of(text).parameters());
        if (branch != null) {
            parameters.put("branch", branch);
        }
        if (sku != null) {
            parameters.put("sku", sku);
        }
        return parameters;
    }
}
