package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a list page by page, to its end and back. */
public final class BothWays {

    private BothWays() {}

    /**
     * Asserts that a list of several pages shows the same pages forwards and backwards.
     *
     * @param page reads the page at a path
     */
    public static void assertTheSame(String first, Function<String, JsonNode> page) {
        var there = pages(first, "next", page);
        assertThat(there).as(first).hasSizeGreaterThan(2);
        var back = pages(there.getLast().path("previous").asString(), "previous", page);

        assertThat(there.getFirst().has("previous")).isFalse();
        assertThat(back)
                .extracting(shown -> shown.path("items"))
                .containsExactlyElementsOf(there.subList(0, there.size() - 1).reversed().stream()
                        .map(shown -> shown.path("items"))
                        .toList());
    }

    /**
     * Returns the items of a page and of all pages that its links of one direction ({@code next} or {@code previous})
     * reach.
     */
    public static List<JsonNode> pages(String first, String link, Function<String, JsonNode> page) {
        var pages = new ArrayList<JsonNode>();
        for (var path = first;
                !path.isEmpty();
                path = pages.getLast().path(link).asString("")) {
            pages.add(page.apply(path));
        }
        return pages;
    }
}
