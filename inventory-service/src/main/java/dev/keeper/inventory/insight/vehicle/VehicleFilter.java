package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the car list; a null filter matches everything. */
record VehicleFilter(
        @Schema(description = "Branch codes; several are alternatives", example = "[\"PHL\"]")
        @Size(max = MOST_CHOICES)
        @Nullable
        List<BranchCode> branch,

        @Schema(description = "The city of the branch, in capitals or not", example = "Philadelphia") @Nullable
        String city,

        @Schema(description = "Brands, in capitals or not; several are alternatives", example = "[\"Ford\"]")
        @Size(max = MOST_CHOICES)
        @Nullable
        List<String> make,

        @Schema(description = "The whole model, in capitals or not", example = "Santa Fe") @Nullable
        String model,

        @Schema(description = "Several are alternatives", example = "[\"AVAILABLE\"]")
        @Size(max = MOST_CHOICES)
        @Nullable
        List<VehicleStatus> status,

        @Schema(example = "USED") @Nullable Condition condition,

        @Schema(description = "In capitals or not", example = "SUV") @Nullable
        String bodyStyle,

        @Schema(description = "In capitals or not", example = "HYBRID") @Nullable
        String fuel,

        @Schema(description = "In capitals or not", example = "AUTOMATIC") @Nullable
        String transmission,

        @Schema(description = "In capitals or not", example = "AWD") @Nullable
        String drivetrain,

        @Schema(description = "In capitals or not", example = "silver") @Nullable
        String exteriorColor,

        @Schema(description = "List price, in the group's currency", example = "10000") @PositiveOrZero @Nullable
        BigDecimal minPrice,

        @Schema(description = "List price, in the group's currency", example = "19999.99") @PositiveOrZero @Nullable
        BigDecimal maxPrice,

        @Schema(description = "Model year", example = "2015") @Nullable
        Integer minYear,

        @Schema(description = "Model year", example = "2024") @Nullable
        Integer maxYear,

        @Schema(description = "In odometerUnit", example = "0") @PositiveOrZero @Nullable
        Integer minOdometer,

        @Schema(description = "In odometerUnit", example = "60000") @PositiveOrZero @Nullable
        Integer maxOdometer,

        @Schema(
                description = "Of minOdometer and maxOdometer; finds cars that count in the other unit, too",
                defaultValue = "MI",
                example = "MI")
        @Nullable
        OdometerUnit odometerUnit,

        @Schema(description = "Full days on the lot", example = "60") @PositiveOrZero @Max(MOST_DAYS) @Nullable
        Integer minAge,

        @Schema(description = "Full days on the lot", example = "365") @PositiveOrZero @Max(MOST_DAYS) @Nullable
        Integer maxAge,

        @Schema(description = "Whether a customer can have it now: available and priced", example = "true") @Nullable
        Boolean forSale,

        @Schema(
                description =
                        "Words that all have to occur in VIN, stock number, plate, make, model, trim or colour: any "
                                + "part of them from three characters on, their beginnings below. A word that no car has "
                                + "is taken for similar ones, and the answer says approximate",
                example = "santa silver")
        @Size(max = 100)
        @Nullable
        String q) {

    /** The date from which a car counts as on the lot, in SQL; must match the expression of the indexes. */
    static final String ON_LOT_SINCE = "coalesce(first_on_lot_at, acquired_at)";

    private static final int MOST_CHOICES = 50;
    private static final int MOST_DAYS = 36_500;

    SearchText text() {
        return SearchText.of(q);
    }

    /** Returns the conditions for the cars of the list. */
    Conditions conditions(SearchText text, Instant now) {
        return conditions(text, now, EnumSet.allOf(VehicleFacet.class));
    }

    /** Returns the conditions for the cars that a facet counts: all filters except its own. */
    Conditions conditionsExcept(VehicleFacet facet, SearchText text, Instant now) {
        return conditions(text, now, EnumSet.complementOf(EnumSet.of(facet)));
    }

    /** Returns whether the filter uses the facet's own property. */
    boolean filtersBy(VehicleFacet facet) {
        var own = new Conditions();
        addChoice(facet, own);
        return !own.isEmpty();
    }

    boolean hasOneMake() {
        return make != null && make.size() == 1;
    }

    private Conditions conditions(SearchText text, Instant now, Set<VehicleFacet> facets) {
        var conditions = new Conditions().and("deleted_at IS NULL");
        facets.forEach(facet -> addChoice(facet, conditions));
        addDetails(conditions);
        addRanges(conditions, now);
        return conditions.and(text.in("search_text"));
    }

    private void addChoice(VehicleFacet facet, Conditions conditions) {
        switch (facet) {
            case BRANCH -> conditions.whenAny(codes(branch), "branch_code", "branch");
            case CITY ->
                conditions.when(
                        lowerCase(city),
                        "branch_code = ANY(ARRAY(SELECT code FROM branches WHERE lower(city) = :city))",
                        "city");
            case MAKE ->
                conditions.whenAny(
                        given(make).stream().map(VehicleFilter::lowerCase).toList(), "lower(make)", "make");
            case MODEL -> conditions.when(lowerCase(model), "lower(model) = :model", "model");
            case STATUS -> conditions.whenAny(names(status), "status", "status");
            case CONDITION ->
                conditions.when(condition == null ? null : condition.name(), "condition = :condition", "condition");
            case BODY_STYLE -> conditions.when(lowerCase(bodyStyle), "lower(body_style) = :bodyStyle", "bodyStyle");
            case FUEL -> conditions.when(lowerCase(fuel), "lower(fuel) = :fuel", "fuel");
            case YEAR ->
                conditions
                        .when(minYear, "model_year >= :minYear", "minYear")
                        .when(maxYear, "model_year <= :maxYear", "maxYear");
            case PRICE ->
                conditions
                        .when(minPrice, "list_price >= :minPrice", "minPrice")
                        .when(maxPrice, "list_price <= :maxPrice", "maxPrice");
        }
    }

    private void addDetails(Conditions conditions) {
        conditions
                .when(lowerCase(transmission), "lower(transmission) = :transmission", "transmission")
                .when(lowerCase(drivetrain), "lower(drivetrain) = :drivetrain", "drivetrain")
                .when(lowerCase(exteriorColor), "lower(exterior_color) = :exteriorColor", "exteriorColor");
        if (forSale != null) {
            conditions.and(forSale ? Vehicle.FOR_SALE : "NOT (%s)".formatted(Vehicle.FOR_SALE));
        }
    }

    private void addRanges(Conditions conditions, Instant now) {
        conditions
                .when(distance(minOdometer), Distance.EXPRESSION + " >= :minDistance", "minDistance")
                .when(distance(maxOdometer), Distance.EXPRESSION + " <= :maxDistance", "maxDistance")
                .when(daysBefore(now, minAge, 0), ON_LOT_SINCE + " <= :sinceAtLatest", "sinceAtLatest")
                .when(daysBefore(now, maxAge, 1), ON_LOT_SINCE + " > :sinceAfter", "sinceAfter");
    }

    private @Nullable Long distance(@Nullable Integer odometer) {
        return odometer == null
                ? null
                : Distance.of(odometer, Objects.requireNonNullElse(odometerUnit, OdometerUnit.MI));
    }

    private static @Nullable Object daysBefore(Instant now, @Nullable Integer days, int more) {
        return days == null ? null : now.minus(Duration.ofDays(days + more)).atOffset(ZoneOffset.UTC);
    }

    private static Collection<String> codes(@Nullable List<BranchCode> branches) {
        return branches == null
                ? Set.of()
                : branches.stream().map(BranchCode::value).collect(Collectors.toSet());
    }

    private static Collection<String> given(@Nullable List<String> values) {
        return values == null ? Set.of() : values.stream().collect(Collectors.toSet());
    }

    private static Collection<String> names(@Nullable List<VehicleStatus> values) {
        return values == null ? Set.of() : values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
