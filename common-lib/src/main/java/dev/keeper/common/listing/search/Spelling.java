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
 * Forgives misspelt words: one that occurs nowhere is taken for a word that is similar to it, and for the known one that
 * is the fewest slips of the finger away.
 *
 * <p>A word that occurs anywhere is taken as it is, so that nobody gets a Golf who searched for a Gold. Has to be asked
 * in the transaction that searches.
 */
public final class Spelling {

    /** The share of a word's trigrams that a similar one has: 0.4 finds a Chevrolet for "chevorlet". */
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
     * The spelling of what is searched for in a table, in which no words stand out and every word can be misspelt.
     *
     * @param table that is searched
     * @param column of lower-case text, with a trigram index
     * @param order an order with an index, in which rows with a frequent word are found soon
     */
    public static Spelling of(JdbcClient jdbc, String table, String column, String order) {
        return new Spelling(jdbc, table, column, order, Vocabulary.NONE, word -> true);
    }

    /** The same, of a table in which the index on the column is the way to any word. */
    public static Spelling of(JdbcClient jdbc, String table, String column) {
        return of(jdbc, table, column, "1");
    }

    /** The same, with known words that were most likely meant. */
    public Spelling knowing(Vocabulary known) {
        return new Spelling(jdbc, table, column, order, known, canBeMisspelt);
    }

    /** The same, taking words as they are unless the condition holds. */
    public Spelling forgivingOnly(Predicate<String> condition) {
        return new Spelling(jdbc, table, column, order, vocabulary, condition);
    }

    /** The page of what has all the words; when nothing has them, of what has similar ones. */
    public <T> Slice<T> find(SearchText text, Function<SearchText, Slice<T>> search) {
        var found = search.apply(text);
        if (!found.items().isEmpty() || text.words().isEmpty()) {
            return found;
        }
        var similar = forgive(text);
        return similar.isApproximate() ? search.apply(similar).approximately() : found;
    }

    /** The text with similarity allowed for the words that occur in no row. */
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
