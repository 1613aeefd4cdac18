package dev.keeper.common.listing.search;

import dev.keeper.common.listing.Conditions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search field; each must occur somewhere.
 *
 * <p>A word of one or two characters must start a word, because a trigram index holds no shorter parts. For the same
 * reason, words without any letter or digit find nothing. A long word is looked up by its end, where VINs and serial
 * numbers differ. They share their beginnings, and the index would read very many rows for each shared trigram.
 *
 * @param words in lower case
 * @param misspelt the indexes of the words for which a similar word suffices
 * @param meant the known words that these most likely mean, by index
 * @param inLines whether the parts of the searched text are on separate lines
 */
public record SearchText(List<String> words, Set<Integer> misspelt, Map<Integer, String> meant, boolean inLines) {

    private static final int MOST_WORDS = 8;
    private static final int TRIGRAM = 3;
    private static final int END = 6;

    /** Reads a search for single-line texts; an empty search matches everything. */
    public static SearchText of(@Nullable String text) {
        return of(text, false);
    }

    /** Reads a search for texts whose parts are on separate lines; an empty search matches everything. */
    public static SearchText inLines(@Nullable String text) {
        return of(text, true);
    }

    private static SearchText of(@Nullable String text, boolean inLines) {
        var words = text == null || text.isBlank()
                ? Stream.<String>empty()
                : Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return new SearchText(words.limit(MOST_WORDS).toList(), Set.of(), Map.of(), inLines);
    }

    /** Returns the same words, where similar words or the likely intended ones suffice for some. */
    SearchText with(Set<Integer> misspeltWords, Map<Integer, String> meantWords) {
        return new SearchText(words, misspeltWords, meantWords, inLines);
    }

    /** Returns whether a similar word suffices for any of the words. */
    public boolean isApproximate() {
        return !misspelt.isEmpty();
    }

    boolean isLongEnoughToBeMisspelt(int index) {
        return words.get(index).length() >= TRIGRAM && hasLetterOrDigit(words.get(index));
    }

    /** Returns the condition on a lower-case column: one LIKE per word, because no index supports {@code LIKE ALL}. */
    public String condition(String column) {
        if (words.isEmpty()) {
            return "true";
        }
        if (words.stream().noneMatch(SearchText::hasLetterOrDigit)) {
            return "false";
        }
        // Similarity is expensive, so it comes last and applies only to rows with all other words.
        return Stream.concat(indexes(index -> !misspelt.contains(index)), indexes(misspelt::contains))
                .map(index -> condition(column, index))
                .collect(Collectors.joining(" AND "));
    }

    String condition(String column, int index) {
        if (misspelt.contains(index)) {
            return meant.containsKey(index)
                    ? "(%2$s LIKE :meant%1$d OR :word%1$d <%% %2$s)".formatted(index, column)
                    : ":word%d <%% %s".formatted(index, column);
        }
        if (isFoundByItsEnd(words.get(index))) {
            return "(%1$s LIKE :end%2$d AND strpos(%1$s, :word%2$d) > 0)".formatted(column, index);
        }
        if (beginsAWord(words.get(index))) {
            var inLine = inLines ? " OR %1$s LIKE :line%2$d" : "";
            return "(%1$s LIKE :word%2$d OR %1$s LIKE :inner%2$d{line})"
                    .replace("{line}", inLine)
                    .formatted(column, index);
        }
        return "%s LIKE :word%d".formatted(column, index);
    }

    /** Returns the condition that a lower-case column has all the words. */
    public Conditions in(String column) {
        return words.isEmpty()
                ? new Conditions()
                : new Conditions().and(condition(column)).with(parameters());
    }

    /** Returns the parameters of the condition. */
    public Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        if (condition("").equals("false")) {
            return parameters;
        }
        for (int index = 0; index < words.size(); index++) {
            parameters.putAll(parameters(index));
        }
        return parameters;
    }

    Map<String, String> parameters(int index) {
        var word = words.get(index);
        if (misspelt.contains(index)) {
            var known = meant.get(index);
            return known == null
                    ? Map.of("word" + index, word)
                    : Map.of("word" + index, word, "meant" + index, LikePattern.containing(known));
        }
        if (isFoundByItsEnd(word)) {
            return Map.of("word" + index, word, "end" + index, "%" + end(word) + "%");
        }
        if (beginsAWord(word)) {
            var beginning = LikePattern.beginningWith(word);
            var parameters = Map.of("word" + index, beginning, "inner" + index, "% " + beginning);
            return inLines ? with(parameters, "line" + index, "%\n" + beginning) : parameters;
        }
        return Map.of("word" + index, LikePattern.containing(word));
    }

    private Stream<Integer> indexes(IntPredicate wanted) {
        return IntStream.range(0, words.size()).filter(wanted).boxed();
    }

    private static boolean beginsAWord(String word) {
        return word.length() < TRIGRAM && hasLetterOrDigit(word);
    }

    private static boolean isFoundByItsEnd(String word) {
        return word.length() > END && end(word).chars().allMatch(Character::isLetterOrDigit);
    }

    private static String end(String word) {
        return word.substring(word.length() - END);
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }
}
