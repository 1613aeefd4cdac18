package dev.keeper.common.listing.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Counts the typos between two words: letters left out, added, mistaken or swapped with their neighbour. */
final class Typos {

    private static final int SHORTEST = 3;
    private static final int SLIP = 10;

    /** Slightly more than the others, because swapped, dropped and doubled letters are more frequent than mistaken ones. */
    private static final int MISTAKEN = 11;

    private static final int LONG = 6;

    private Typos() {}

    /** Returns the most likely known word: one typo away, in a long word two; of several the alphabetically first. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int slips = word.length() < LONG ? 1 : 2;
        return known.stream()
                .filter(candidate -> candidate.length() >= SHORTEST
                        && Math.abs(candidate.length() - word.length()) <= slips
                        && between(word, candidate) <= slips * MISTAKEN)
                .min(Comparator.<String>comparingInt(candidate -> between(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the optimal string alignment distance, where one typo counts ten. */
    static int between(String typed, String meant) {
        var distance = new int[typed.length() + 1][meant.length() + 1];
        for (int row = 0; row <= typed.length(); row++) {
            for (int column = 0; column <= meant.length(); column++) {
                distance[row][column] =
                        row == 0 || column == 0 ? (row + column) * SLIP : fewest(distance, typed, meant, row, column);
            }
        }
        return distance[typed.length()][meant.length()];
    }

    private static int fewest(int[][] distance, String typed, String meant, int row, int column) {
        int added = distance[row - 1][column] + SLIP;
        int leftOut = distance[row][column - 1] + SLIP;
        boolean same = typed.charAt(row - 1) == meant.charAt(column - 1);
        int mistaken = distance[row - 1][column - 1] + (same ? 0 : MISTAKEN);
        int fewest = Math.min(mistaken, Math.min(added, leftOut));
        return areSwapped(typed, meant, row, column) ? Math.min(fewest, distance[row - 2][column - 2] + SLIP) : fewest;
    }

    private static boolean areSwapped(String typed, String meant, int row, int column) {
        return row > 1
                && column > 1
                && typed.charAt(row - 1) == meant.charAt(column - 2)
                && typed.charAt(row - 2) == meant.charAt(column - 1);
    }
}
