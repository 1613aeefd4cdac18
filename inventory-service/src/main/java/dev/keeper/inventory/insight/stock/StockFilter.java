package dev.keeper.inventory.insight.stock;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.problem.Malformed;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.part.classification.Classification;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The filters of the level list; a null filter matches everything. */
record StockFilter(
        @Nullable BranchCode branch,
        @Nullable Sku sku,

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

    /** Returns the conditions for the levels of the list. */
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

    /** Returns the conditions that every facet applies. */
    Conditions conditionsOfAllFacets(SearchText text) {
        return new Conditions()
                .and(text.in("product.search_text"))
                .when(Code.textOf(branch), "level.branch_code = :branch", "branch")
                .when(Code.textOf(sku), "product.sku = :sku", "sku");
    }

    /** Returns the brand condition for counted groups. */
    Conditions ofBrand() {
        return new Conditions().when(stripped(brand), Classification.BRAND.condition("brand", "brand"), "brand");
    }

    /** Returns the category condition for counted groups. */
    Conditions ofCategory() {
        return new Conditions()
                .when(stripped(category), Classification.CATEGORY.condition("category", "category"), "category");
    }

    /**
     * Returns the requested availability.
     *
     * @throws Malformed if the value is unknown
     */
    @Nullable
    Availability wanted() {
        return Availability.parse(availability);
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }
}
