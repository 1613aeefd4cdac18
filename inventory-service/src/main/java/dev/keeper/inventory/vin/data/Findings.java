package dev.keeper.inventory.vin.data;

import org.jspecify.annotations.Nullable;

/** What the patterns that match a VIN say, per attribute the one that ranks highest. */
public final class Findings {

    private static final int LETTERS = 128;

    private final VinData data;
    private final int[] ranks = new int[LETTERS];
    private final int[] texts = new int[LETTERS];

    public Findings(VinData data) {
        this.data = data;
    }

    /**
     * Takes what a pattern says, unless one that ranks as high said something before.
     *
     * @param letter of an attribute
     * @param text its number in the data file
     * @param rank at least 1
     */
    void offer(char letter, int text, int rank) {
        if (rank > ranks[letter]) {
            ranks[letter] = rank;
            texts[letter] = text;
        }
    }

    @Nullable
    public String find(Attribute attribute) {
        if (ranks[attribute.stated()] > 0) {
            return data.text(texts[attribute.stated()]);
        }
        return ranks[attribute.concluded()] > 0 ? data.text(texts[attribute.concluded()]) : null;
    }

    public boolean has(Attribute attribute) {
        return ranks[attribute.stated()] > 0;
    }

    /** How many attributes the patterns themselves tell. */
    public int count() {
        int count = 0;
        for (var attribute : Attribute.values()) {
            count += has(attribute) ? 1 : 0;
        }
        return count;
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** What the patterns of the data file tell, each under a letter. */
    public enum Attribute {
        /** With its make. */
        MODEL('M'),
        SERIES('S'),
        TRIM('T'),
        BODY_STYLE('B'),
        FUEL('F'),
        SECOND_FUEL('G'),
        DRIVETRAIN('X'),
        TRANSMISSION('R'),
        DOORS('N'),
        CYLINDERS('C'),
        DISPLACEMENT('D'),
        ENGINE_CONFIGURATION('E'),
        HORSEPOWER('H'),
        PLANT_CITY('P'),
        PLANT_STATE('Q'),
        PLANT_COUNTRY('K');

        private final char letter;

        Attribute(char letter) {
            this.letter = letter;
        }

        /** Under this letter stands what a pattern says itself. */
        char stated() {
            return letter;
        }

        /** Under this letter stands what was concluded from something else that a pattern says. */
        char concluded() {
            return Character.toLowerCase(letter);
        }
    }
}
