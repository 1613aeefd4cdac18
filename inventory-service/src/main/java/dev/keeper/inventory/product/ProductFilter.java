package dev.keeper.inventory.product;

import dev.keeper.inventory.search.Conditions;
import dev.keeper.inventory.search.SearchText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
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

    SearchText text() {
        return SearchText.of(q);
    }

    Conditions conditions(SearchText text) {
        var conditions = new Conditions()
                .and(text, "search_text")
                .when(stripped(brand), "brand = (SELECT name FROM brands WHERE lower(name) = lower(:brand))", "brand")
                .when(
                        stripped(category),
                        "category = (SELECT name FROM categories WHERE lower(name) = lower(:category))",
                        "category");
        return active == null ? conditions : conditions.and(active ? "active" : "NOT active");
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }
}
