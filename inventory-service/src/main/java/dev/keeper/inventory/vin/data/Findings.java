package dev.keeper.inventory.vin.data;

import org.jspecify.annotations.Nullable;

/** The findings from the patterns that match a VIN: for each attribute, the one with the highest rank. */
public final class Findings {

    private static final int LETTERS = 128;

    private final VinData data;
    private final int[] ranks = new int[LETTERS];
    private final int[] texts = new int[LETTERS];

    public Findings(VinData data) {
        this.data = data;
    }

    /**
     * Records a finding, unless an earlier one ranks at least as high.
     *
     * @param letter the letter of an attribute
     * @param text the number of the text in the data file
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

    /** Returns the number of attributes that the patterns state directly. */
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

    /** The attributes in the patterns of the data file, each with its letter. */
    public enum Attribute {
        /** The model, together with its make. */
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

        /** Returns the letter for values that a pattern states directly. */
        char stated() {
            return letter;
        }

        /** Returns the letter for values concluded from another value of a pattern. */
        char concluded() {
            return Character.toLowerCase(letter);
        }
    }
}
