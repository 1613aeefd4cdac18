package dev.keeper.inventory.classification;

/** By what products are sorted. */
public enum Classification {
    BRAND("brands", "brand"),
    CATEGORY("categories", "category");

    private final String table;
    private final String word;

    Classification(String table, String word) {
        this.table = table;
        this.word = word;
    }

    /** The table of the names, which is also the name of the resource. */
    String table() {
        return table;
    }

    /** What one of them is called, which is also the column of a product that refers to it. */
    String word() {
        return word;
    }
}
