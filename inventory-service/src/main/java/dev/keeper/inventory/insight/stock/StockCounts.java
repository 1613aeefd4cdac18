package dev.keeper.inventory.insight.stock;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.search.FacetCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the levels for every choice of the filters in one read. Levels are grouped by brand and category, and each
 * facet sums the groups that match the other filters.
 */
@Service
@Transactional(readOnly = true)
class StockCounts {

    private final JdbcClient jdbc;
    private final StockSearch search;

    StockCounts(JdbcClient jdbc, StockSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    StockFacets count(StockFilter filter) {
        var text = search.forgive(filter);
        var levels = filter.conditionsOfAllFacets(text);
        var brand = filter.ofBrand();
        var category = filter.ofCategory();
        var counted = jdbc.sql("""
                        SELECT choice.facet, choice.value, sum(choice.levels) AS levels
                        FROM (SELECT product.brand, product.category, count(*) AS levels, %s
                            FROM %s WHERE %s GROUP BY product.brand, product.category) counted
                        CROSS JOIN LATERAL (VALUES %s) AS choice (facet, value, levels)
                        WHERE choice.value IS NOT NULL AND choice.levels > 0 GROUP BY choice.facet, choice.value
                        """.formatted(
                                eachAvailability("count(*) FILTER (WHERE %2$s) AS %1$s"),
                                StockSearch.LEVELS,
                                levels.sql(),
                                choices(filter, brand, category)))
                .params(levels.parameters())
                .params(brand.parameters())
                .params(category.parameters());
        var counts = Rows.of(
                        counted,
                        row -> Map.entry(
                                row.constant("facet", Facet.class),
                                FacetCount.of(row.text("value"), row.number("levels"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new StockFacets(
                FacetCount.mostFrequent(counts.getOrDefault(Facet.BRAND, List.of())),
                FacetCount.mostFrequent(counts.getOrDefault(Facet.CATEGORY, List.of())),
                inTheirOrder(counts.getOrDefault(Facet.AVAILABILITY, List.of())),
                text.isApproximate() ? true : null);
    }

    /** Returns the counted expressions: each counts a group if the filters of the other facets match it. */
    private static String choices(StockFilter filter, Conditions brand, Conditions category) {
        var wanted = filter.wanted();
        var levels = wanted == null ? "levels" : wanted.word();
        return String.join(
                ", ",
                choice(Facet.BRAND, "brand", category.sql(), levels),
                choice(Facet.CATEGORY, "category", brand.sql(), levels),
                eachAvailability(choice(
                        Facet.AVAILABILITY, "'%1$s'", "%s AND %s".formatted(brand.sql(), category.sql()), "%1$s")));
    }

    private static String choice(Facet facet, String value, String condition, String levels) {
        return "('%s', %s, CASE WHEN %s THEN counted.%s END)".formatted(facet, value, condition, levels);
    }

    private static String eachAvailability(String form) {
        return Stream.of(Availability.values())
                .map(availability -> form.formatted(availability.word(), availability.condition()))
                .collect(Collectors.joining(", "));
    }

    private static List<FacetCount> inTheirOrder(List<FacetCount> counts) {
        return Stream.of(Availability.values())
                .flatMap(availability ->
                        counts.stream().filter(count -> count.value().equals(availability.word())))
                .toList();
    }

    private enum Facet {
        BRAND,
        CATEGORY,
        AVAILABILITY
    }
}
