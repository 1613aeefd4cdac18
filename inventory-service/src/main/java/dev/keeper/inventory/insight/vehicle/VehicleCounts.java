package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.search.FacetCount;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cars for every choice of the filters. */
@Service
@Transactional(readOnly = true)
class VehicleCounts {

    private static final int MOST_VALUES = 50;

    private final JdbcClient jdbc;
    private final VehicleSearch search;
    private final Clock clock;

    VehicleCounts(JdbcClient jdbc, VehicleSearch search, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.clock = clock;
    }

    VehicleFacets count(VehicleFilter filter) {
        var text = search.forgive(filter);
        var now = clock.instant();
        var counts = new EnumMap<VehicleFacet, List<FacetCount>>(VehicleFacet.class);
        var together = EnumSet.noneOf(VehicleFacet.class);
        for (var facet : wanted(filter)) {
            if (filter.filtersBy(facet)) {
                counts.putAll(count(EnumSet.of(facet), filter.conditionsExcept(facet, text, now)));
            } else {
                together.add(facet);
            }
        }
        counts.putAll(count(together, filter.conditions(text, now)));
        return facets(counts, text.isApproximate());
    }

    private static Set<VehicleFacet> wanted(VehicleFilter filter) {
        return filter.hasOneMake()
                ? EnumSet.allOf(VehicleFacet.class)
                : EnumSet.complementOf(EnumSet.of(VehicleFacet.MODEL));
    }

    /** Counts several facets in one read of the cars. */
    private Map<VehicleFacet, List<FacetCount>> count(Set<VehicleFacet> facets, Conditions conditions) {
        if (facets.isEmpty()) {
            return Map.of();
        }
        var counted = jdbc.sql(statement(facets, conditions.sql())).params(conditions.parameters());
        var rows =
                Rows.of(counted, row -> new Count(row.text("counted"), row.text("value"), row.number("cars"))).stream()
                        .collect(Collectors.groupingBy(Count::counted));
        return facets.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        facet -> rows.getOrDefault(facet.column(), List.of()).stream()
                                .map(row -> translated(facet, row))
                                .toList()));
    }

    private static String statement(Set<VehicleFacet> facets, String condition) {
        var expressions = facets.stream()
                .collect(Collectors.toMap(
                        VehicleFacet::column, VehicleFacet::expression, (first, same) -> first, LinkedHashMap::new));
        var columns = expressions.keySet();
        return """
                SELECT counted, value, cars FROM (
                    SELECT CASE 0 %s END AS counted, CASE 0 %s END AS value, count(*) AS cars
                    FROM (SELECT %s FROM vehicles WHERE %s) AS car
                    GROUP BY GROUPING SETS (%s)
                ) AS counts WHERE value IS NOT NULL
                """.formatted(
                        each(columns, "WHEN GROUPING(%1$s_) THEN '%1$s'", " "),
                        each(columns, "WHEN GROUPING(%1$s_) THEN %1$s_::text", " "),
                        expressions.entrySet().stream()
                                .map(named -> "%s AS %s_".formatted(named.getValue(), named.getKey()))
                                .collect(Collectors.joining(", ")),
                        condition,
                        each(columns, "(%s_)", ", "));
    }

    private static String each(Collection<String> columns, String form, String separator) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(separator));
    }

    private static FacetCount translated(VehicleFacet facet, Count row) {
        return switch (facet) {
            case YEAR -> Bands.ofYear(Integer.parseInt(row.value), row.cars);
            case PRICE -> Bands.ofPrice(Integer.parseInt(row.value), row.cars);
            default -> FacetCount.of(row.value, row.cars);
        };
    }

    private VehicleFacets facets(Map<VehicleFacet, List<FacetCount>> counts, boolean approximate) {
        var branches = branches();
        var byBranch = counts.getOrDefault(VehicleFacet.BRANCH, List.of()).stream()
                .map(count -> count.labelled(placeOf(count, branches).name()))
                .toList();
        var byCity = counts.getOrDefault(VehicleFacet.CITY, List.of()).stream()
                .map(count -> FacetCount.of(placeOf(count, branches).city(), count.count()))
                .toList();
        counts.put(VehicleFacet.BRANCH, byBranch);
        counts.put(VehicleFacet.CITY, byCity);
        return new VehicleFacets(
                mostFrequent(counts, VehicleFacet.BRANCH),
                mostFrequent(counts, VehicleFacet.CITY),
                mostFrequent(counts, VehicleFacet.MAKE),
                mostFrequent(counts, VehicleFacet.MODEL),
                mostFrequent(counts, VehicleFacet.STATUS),
                mostFrequent(counts, VehicleFacet.CONDITION),
                mostFrequent(counts, VehicleFacet.BODY_STYLE),
                mostFrequent(counts, VehicleFacet.FUEL),
                fromTheLowest(counts, VehicleFacet.YEAR),
                fromTheLowest(counts, VehicleFacet.PRICE),
                approximate ? true : null);
    }

    private Map<String, Place> branches() {
        return Rows.of(jdbc.sql("SELECT code, name, city FROM branches").query(Place.class)).stream()
                .collect(Collectors.toMap(Place::code, Function.identity()));
    }

    private static Place placeOf(FacetCount count, Map<String, Place> branches) {
        return branches.getOrDefault(count.value(), new Place(count.value(), count.value(), count.value()));
    }

    private static List<FacetCount> mostFrequent(Map<VehicleFacet, List<FacetCount>> counts, VehicleFacet facet) {
        return FacetCount.mostFrequent(counts.getOrDefault(facet, List.of()));
    }

    private static List<FacetCount> fromTheLowest(Map<VehicleFacet, List<FacetCount>> counts, VehicleFacet facet) {
        var bands = new ArrayList<>(counts.getOrDefault(facet, List.of()));
        bands.sort(Comparator.comparing(FacetCount::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return bands.stream().limit(MOST_VALUES).toList();
    }

    private record Count(String counted, String value, long cars) {}

    private record Place(String code, String name, String city) {}
}
