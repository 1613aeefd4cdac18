package dev.keeper.inventory.insight.stock;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.problem.Malformed;
import dev.keeper.inventory.part.classification.Classification;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which levels to show; what is not given is not filtered by. */
record StockFilter(
        @Schema(example = "PHL") @Nullable String branch,
        @Schema(example = "BRK-PAD-01") @Nullable String sku,

        @Schema(
                description = "Words that all have to occur in SKU, name, brand, category or barcode",
                example = "brake bosch")
        @Size(max = 100)
        @Nullable
        String q,

        @Schema(description = "In any spelling", example = "Brembo") @Size(max = 100) @Nullable
        String brand,

        @Schema(description = "In any spelling", example = "Brakes") @Size(max = 100) @Nullable
        String category,

        @Schema(
                description =
                        "available: some can be claimed; low: the reorder rule's minimum is reached; none: nothing "
                                + "can be claimed",
                allowableValues = {"available", "low", "none"})
        @Nullable
        String availability) {

    SearchText text() {
        return SearchText.of(q);
    }

    /** What the levels of the list fulfil. */
    Conditions conditions(SearchText text) {
        var conditions = conditionsOfAllFacets(text)
                .when(stripped(brand), Classification.BRAND.condition("product.brand", "brand"), "brand")
                .when(
                        stripped(category),
                        Classification.CATEGORY.condition("product.category", "category"),
                        "category");
        var wanted = wanted();
        return wanted == null ? conditions : conditions.and(wanted.condition());
    }

    /** What the levels fulfil that are counted for the choices of any facet. */
    Conditions conditionsOfAllFacets(SearchText text) {
        return new Conditions()
                .and(text.in("product.search_text"))
                .when(branch, "level.branch_code = :branch", "branch")
                .when(sku, "product.sku = :sku", "sku");
    }

    /** What counted groups of levels fulfil that are of the brand. */
    Conditions ofBrand() {
        return new Conditions().when(stripped(brand), Classification.BRAND.condition("brand", "brand"), "brand");
    }

    /** What counted groups of levels fulfil that are of the category. */
    Conditions ofCategory() {
        return new Conditions()
                .when(stripped(category), Classification.CATEGORY.condition("category", "category"), "category");
    }

    /**
     * How much of the products has to be there.
     *
     * @throws Malformed for something that is not known
     */
    @Nullable
    Availability wanted() {
        return Availability.parse(availability);
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }
}
