package dev.keeper.inventory.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people type into a search field: every word has to occur somewhere.
 *
 * @param patterns of the words, for {@code LIKE}
 */
public record SearchText(List<String> patterns) {

    private static final int MOST_WORDS = 8;

    /** Reads a search text; everything matches when there is none. */
    public static SearchText of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new SearchText(List.of());
        }
        return new SearchText(Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .limit(MOST_WORDS)
                .map(word -> "%" + escaped(word) + "%")
                .toList());
    }

    /** The condition on a column of lower-case text; one LIKE per word, because no index serves {@code LIKE ALL}. */
    public String condition(String column) {
        return patterns.isEmpty()
                ? "true"
                : IntStream.range(0, patterns.size())
                        .mapToObj(index -> "%s LIKE :word%d".formatted(column, index))
                        .collect(Collectors.joining(" AND "));
    }

    /** The parameters that the condition reads. */
    public Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        for (int index = 0; index < patterns.size(); index++) {
            parameters.put("word" + index, patterns.get(index));
        }
        return parameters;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
