package dev.keeper.ordering.customer.search;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists customers by name; only the conditions that are asked for stand in the query, so that its plan fits.
 *
 * <p>A word that occurs nowhere is taken for one that is similar to it, so that nobody is registered again who was
 * misspelt.
 */
@Component
public class CustomerSearch {

    private static final int MAX_WORDS = 6;
    private static final int SHORTEST_MISSPELT_WORD = 3;
    private static final int SHORTEST_NUMBER = 3;

    /** The share of a word's trigrams that a similar one has: 0.4 finds a Fontanella for "fontanela". */
    private static final String THRESHOLD = "0.4";

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<CustomerSummary> find(@Nullable String text, @Nullable Cursor cursor, int limit) {
        if (text == null || text.isBlank()) {
            return read("true", Map.of(), cursor, limit);
        }
        var searched = text.strip().toLowerCase(Locale.ROOT);
        var words = List.of(searched.split("\\s+", MAX_WORDS));
        var parameters = new HashMap<String, Object>();
        var asTyped = read(matches(searched, words, parameters), parameters, cursor, limit);
        if (!asTyped.items().isEmpty()) {
            return asTyped;
        }
        var misspelt = misspelt(words);
        return misspelt.isEmpty() ? asTyped : readSimilar(words, misspelt, cursor, limit);
    }

    private Slice<CustomerSummary> read(
            String condition, Map<String, Object> parameters, @Nullable Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.isBackward();
        var statement = jdbc.sql("""
                        SELECT %s FROM customers WHERE erased_at IS NULL AND %s%s ORDER BY %s LIMIT :limit
                        """.formatted(
                                CustomerSummary.COLUMNS,
                                condition,
                                cursor == null
                                        ? ""
                                        : " AND (name, id) %s (:cursorName, :cursorId)".formatted(backward ? "<" : ">"),
                                backward ? "name DESC, id DESC" : "name, id"))
                .params(parameters)
                .param("limit", limit + 1);
        if (cursor != null) {
            statement = statement.param("cursorName", cursor.text(0)).param("cursorId", cursor.uuid(1));
        }
        var rows = statement.query(CustomerSummary.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, customer -> Cursor.of(customer.name(), customer.id()));
    }

    /** Every word somewhere, or the whole as a phone number or tax id however it is punctuated; signs alone are nowhere. */
    private static String matches(String text, List<String> words, Map<String, Object> parameters) {
        var searched = IntStream.range(0, words.size())
                .mapToObj(index -> new SearchedWord("word" + index, words.get(index)))
                .toList();
        if (searched.stream().noneMatch(SearchedWord::hasLetterOrDigit)) {
            return "false";
        }
        searched.forEach(word -> parameters.putAll(word.parameters()));
        var everyWord = searched.stream().map(word -> word.in("search")).collect(Collectors.joining(" AND "));
        var compact = text.replaceAll("[^a-z0-9]", "");
        if (compact.length() < SHORTEST_NUMBER || compact.chars().noneMatch(Character::isDigit)) {
            return everyWord;
        }
        parameters.put("compact", LikePattern.containing(compact));
        return "(" + everyWord + " OR search LIKE :compact)";
    }

    /** The words that no customer has; numbers and signs are never misspelt, or everybody would have a similar one. */
    private Set<String> misspelt(List<String> words) {
        var misspelt = new HashSet<String>();
        for (var word : words) {
            if (word.length() >= SHORTEST_MISSPELT_WORD && isName(word) && !occurs(word)) {
                misspelt.add(word);
            }
        }
        return misspelt;
    }

    private static boolean isName(String word) {
        return word.chars().allMatch(sign -> Character.isLetter(sign) || sign == '-' || sign == '\'');
    }

    private boolean occurs(String word) {
        return jdbc.sql("SELECT 1 FROM customers WHERE search LIKE :word LIMIT 1")
                .param("word", LikePattern.containing(word))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Slice<CustomerSummary> readSimilar(
            List<String> words, Set<String> misspelt, @Nullable Cursor cursor, int limit) {
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', :threshold, true)")
                .param("threshold", THRESHOLD)
                .query()
                .singleValue();
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (int index = 0; index < words.size(); index++) {
            var word = words.get(index);
            if (misspelt.contains(word)) {
                conditions.add(":word%d <%% search".formatted(index));
                parameters.put("word" + index, word);
            } else {
                var asTyped = new SearchedWord("word" + index, word);
                conditions.addFirst(asTyped.in("search"));
                parameters.putAll(asTyped.parameters());
            }
        }
        return read(String.join(" AND ", conditions), parameters, cursor, limit).approximately();
    }
}
