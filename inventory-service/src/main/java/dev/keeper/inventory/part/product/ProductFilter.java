package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.inventory.part.classification.Classification;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the product list; a null filter matches everything.
 *
 * @param q words that must all occur in SKU, name, brand, category or barcode
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
        return conditions(text, EnumSet.allOf(Classification.class));
    }

    /** Returns the conditions for the products that a facet counts: all filters except its own. */
    Conditions conditionsExcept(Classification kind, SearchText text) {
        return conditions(text, EnumSet.complementOf(EnumSet.of(kind)));
    }

    private Conditions conditions(SearchText text, Set<Classification> kinds) {
        var conditions = new Conditions().and(text.in("search_text"));
        if (kinds.contains(Classification.BRAND)) {
            conditions.when(stripped(brand), Classification.BRAND.condition("brand", "brand"), "brand");
        }
        if (kinds.contains(Classification.CATEGORY)) {
            conditions.when(stripped(category), Classification.CATEGORY.condition("category", "category"), "category");
        }
        return active == null ? conditions : conditions.and(active ? "active" : "NOT active");
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }
}
