package dev.keeper.ordering.customer.search;

import java.util.Map;

/**
 * A word that is searched for in lower-case texts.
 *
 * <p>One of one or two characters has to begin a word, because a trigram index knows no shorter parts.
 *
 * @param parameter what its parameters are named after; different for each word of a query
 * @param word in lower case
 */
public record SearchedWord(String parameter, String word) {

    private static final int TRIGRAM = 3;

    /** Whether an index can find it: signs alone have no trigrams. */
    public boolean hasLetterOrDigit() {
        return word.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** The condition that a text has the word. */
    public String in(String column) {
        return beginsAWord()
                ? "(%1$s LIKE :%2$s OR %1$s LIKE :%2$sAfterBlank OR %1$s LIKE :%2$sAfterBreak)"
                        .formatted(column, parameter)
                : "%s LIKE :%s".formatted(column, parameter);
    }

    /** The parameters that the condition reads. */
    public Map<String, String> parameters() {
        return beginsAWord()
                ? Map.of(
                        parameter,
                        LikePattern.beginningWith(word),
                        parameter + "AfterBlank",
                        "% " + LikePattern.beginningWith(word),
                        parameter + "AfterBreak",
                        "%\n" + LikePattern.beginningWith(word))
                : Map.of(parameter, LikePattern.containing(word));
    }

    private boolean beginsAWord() {
        return word.length() < TRIGRAM;
    }
}
