package dev.keeper.common.listing.search;

import dev.keeper.common.listing.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tolerates misspelt words: a word that occurs nowhere also matches similar words, and the known word with the fewest
 * typos between them.
 *
 * <p>A word that occurs anywhere is never replaced: a search for Gold must not find a Golf. Call it in the transaction
 * of the search.
 */
public final class Spelling {

    /** The minimum share of common trigrams: 0.4 finds a Chevrolet for "chevorlet". */
    private static final String THRESHOLD = "0.4";

    private final JdbcClient jdbc;
    private final String table;
    private final String column;
    private final String order;
    private final Vocabulary vocabulary;
    private final Predicate<String> canBeMisspelt;

    private Spelling(
            JdbcClient jdbc,
            String table,
            String column,
            String order,
            Vocabulary vocabulary,
            Predicate<String> canBeMisspelt) {
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
        this.order = order;
        this.vocabulary = vocabulary;
        this.canBeMisspelt = canBeMisspelt;
    }

    /**
     * Creates the spelling for a table without known words, in which every word may be misspelt.
     *
     * @param table the searched table
     * @param column a lower-case column with a trigram index
     * @param order an indexed order in which rows with a frequent word are found early
     */
    public static Spelling of(JdbcClient jdbc, String table, String column, String order) {
        return new Spelling(jdbc, table, column, order, Vocabulary.NONE, word -> true);
    }

    /** Creates the same for a table whose trigram index is the fastest way to any word. */
    public static Spelling of(JdbcClient jdbc, String table, String column) {
        return of(jdbc, table, column, "1");
    }

    /** Returns the same with a vocabulary of known words. */
    public Spelling knowing(Vocabulary known) {
        return new Spelling(jdbc, table, column, order, known, canBeMisspelt);
    }

    /** Returns the same, but tolerant only towards words that fulfil the condition. */
    public Spelling forgivingOnly(Predicate<String> condition) {
        return new Spelling(jdbc, table, column, order, vocabulary, condition);
    }

    /** Returns the page of rows with all the words or, if there are none, of rows with similar words. */
    public <T> Slice<T> find(SearchText text, Function<SearchText, Slice<T>> search) {
        var found = search.apply(text);
        if (!found.items().isEmpty() || text.words().isEmpty()) {
            return found;
        }
        var similar = forgive(text);
        return similar.isApproximate() ? search.apply(similar).approximately() : found;
    }

    /** Returns the text with similarity allowed for the words that occur in no row. */
    public SearchText forgive(SearchText text) {
        var misspelt = IntStream.range(0, text.words().size())
                .filter(text::isLongEnoughToBeMisspelt)
                .filter(index -> canBeMisspelt.test(text.words().get(index)))
                .filter(index -> !occurs(text, index))
                .boxed()
                .collect(Collectors.toSet());
        if (misspelt.isEmpty()) {
            return text;
        }
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', :threshold, true)")
                .param("threshold", THRESHOLD)
                .query()
                .singleValue();
        return text.with(misspelt, meant(text, misspelt));
    }

    private Map<Integer, String> meant(SearchText text, Set<Integer> misspelt) {
        var known = vocabulary.words().collect(Collectors.toSet());
        var meant = new HashMap<Integer, String>();
        misspelt.forEach(
                index -> Typos.nearest(text.words().get(index), known).ifPresent(word -> meant.put(index, word)));
        return Map.copyOf(meant);
    }

    private boolean occurs(SearchText text, int index) {
        return jdbc.sql("SELECT 1 FROM %s WHERE %s ORDER BY %s LIMIT 1"
                        .formatted(table, text.condition(column, index), order))
                .params(text.parameters(index))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
