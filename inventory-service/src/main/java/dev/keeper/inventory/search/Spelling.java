package dev.keeper.inventory.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgives misspelt words: one that occurs nowhere is taken for a word that is similar to it, and for the known one that
 * is the fewest slips of the finger away.
 *
 * <p>A word that occurs anywhere is taken as it is, so that nobody gets a Golf who searched for a Gold.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class Spelling {

    /** The share of a word's trigrams that a similar one has: 0.4 finds a Chevrolet for "chevorlet". */
    private static final String THRESHOLD = "0.4";

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The text with similarity allowed for the words that occur in no row.
     *
     * @param table that is searched
     * @param column of lower-case text, with a trigram index
     * @param order an order with an index, in which rows with a frequent word are found soon
     * @param vocabulary the known words
     */
    public SearchText forgive(SearchText text, String table, String column, String order, Vocabulary vocabulary) {
        var misspelt = IntStream.range(0, text.words().size())
                .filter(text::isLongEnoughToBeMisspelt)
                .filter(index -> !occurs(text, index, table, column, order))
                .boxed()
                .collect(Collectors.toSet());
        if (misspelt.isEmpty()) {
            return text;
        }
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', :threshold, true)")
                .param("threshold", THRESHOLD)
                .query()
                .singleValue();
        return text.with(misspelt, meant(text, misspelt, vocabulary));
    }

    private static Map<Integer, String> meant(SearchText text, Set<Integer> misspelt, Vocabulary vocabulary) {
        var known = vocabulary.words().collect(Collectors.toSet());
        var meant = new HashMap<Integer, String>();
        misspelt.forEach(
                index -> Typos.nearest(text.words().get(index), known).ifPresent(word -> meant.put(index, word)));
        return Map.copyOf(meant);
    }

    private boolean occurs(SearchText text, int index, String table, String column, String order) {
        return jdbc.sql("SELECT 1 FROM %s WHERE %s ORDER BY %s LIMIT 1"
                        .formatted(table, text.condition(column, index), order))
                .params(text.parameters(index))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
