package dev.keeper.inventory.product;

import dev.keeper.inventory.search.SearchText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list; what is not given is not filtered by.
 *
 * @param q words that all have to occur in SKU, name, brand, category or barcode
 */
record ProductFilter(
        @Schema(description = "Words that all have to occur in SKU, name, brand, category or barcode")
        @Size(max = 100)
        @Nullable
        String q,

        @Schema(example = "Brembo") @Size(max = 100) @Nullable
        String brand,

        @Schema(example = "Brakes") @Size(max = 100) @Nullable
        String category,

        @Nullable Boolean active) {

    String condition() {
        return SearchText.of(q).condition("search_text")
                + (brand == null ? "" : " AND brand = (SELECT name FROM brands WHERE lower(name) = lower(:brand))")
                + (category == null
                        ? ""
                        : " AND category = (SELECT name FROM categories WHERE lower(name) = lower(:category))")
                + (active == null ? "" : active ? " AND active" : " AND NOT active");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(SearchText.of(q).parameters());
        if (brand != null) {
            parameters.put("brand", brand.strip());
        }
        if (category != null) {
            parameters.put("category", category.strip());
        }
        return parameters;
    }
}
