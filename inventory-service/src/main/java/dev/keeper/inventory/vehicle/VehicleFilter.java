package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.search.SearchText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cars to list; what is not given is not filtered by.
 *
 * @param q words that all have to occur in VIN, stock number, make, model, trim or colour
 */
record VehicleFilter(
        @Schema(example = "PHL") @Nullable String branch,
        @Schema(example = "Ford") @Nullable String make,
        @Nullable String model,
        @Nullable VehicleStatus status,
        @Nullable Condition condition,
        @PositiveOrZero @Nullable BigDecimal minPrice,
        @PositiveOrZero @Nullable BigDecimal maxPrice,
        @Nullable Integer minYear,
        @Nullable Integer maxYear,

        @Schema(description = "Words that all have to occur in VIN, stock number, make, model, trim or colour")
        @Size(max = 100)
        @Nullable
        String q) {

    String where(String... further) {
        var conditions = new ArrayList<>(List.of(further));
        whenGiven(branch, "branch_code = :branch", conditions);
        whenGiven(make, "lower(make) = :make", conditions);
        whenGiven(model, "lower(model) = :model", conditions);
        whenGiven(status, "status = :status", conditions);
        whenGiven(condition, "condition = :condition", conditions);
        whenGiven(minPrice, "list_price >= :minPrice", conditions);
        whenGiven(maxPrice, "list_price <= :maxPrice", conditions);
        whenGiven(minYear, "model_year >= :minYear", conditions);
        whenGiven(maxYear, "model_year <= :maxYear", conditions);
        conditions.add(SearchText.of(q).condition("search_text"));
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put(parameters, "branch", branch);
        put(parameters, "make", lowerCase(make));
        put(parameters, "model", lowerCase(model));
        put(parameters, "status", status == null ? null : status.name());
        put(parameters, "condition", condition == null ? null : condition.name());
        put(parameters, "minPrice", minPrice);
        put(parameters, "maxPrice", maxPrice);
        put(parameters, "minYear", minYear);
        put(parameters, "maxYear", maxYear);
        parameters.putAll(SearchText.of(q).parameters());
        return parameters;
    }

    private static void whenGiven(@Nullable Object value, String condition, List<String> conditions) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
