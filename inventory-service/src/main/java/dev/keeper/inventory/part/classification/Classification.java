package dev.keeper.inventory.part.classification;

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
    public String word() {
        return word;
    }

    /**
     * The condition in SQL that a column has the name that is asked for, in whatever spelling.
     *
     * @param parameter the name as it was asked for
     */
    public String condition(String column, String parameter) {
        return "%s = (SELECT name FROM %s WHERE lower(name) = lower(:%s))".formatted(column, table, parameter);
    }
}
