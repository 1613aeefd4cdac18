package dev.keeper.inventory.part.classification;

/** The classifications of products. */
public enum Classification {
    BRAND("brands", "brand"),
    CATEGORY("categories", "category");

    private final String table;
    private final String word;

    Classification(String table, String word) {
        this.table = table;
        this.word = word;
    }

    /** Returns the table of the names, which is also the name of the resource. */
    String table() {
        return table;
    }

    /** Returns the singular noun, which is also the column of a product that refers to it. */
    public String word() {
        return word;
    }

    /**
     * Returns the SQL condition that a column has the requested name, in any spelling.
     *
     * @param parameter the parameter that holds the requested name
     */
    public String condition(String column, String parameter) {
        return "%s = (SELECT name FROM %s WHERE lower(name) = lower(:%s))".formatted(column, table, parameter);
    }
}
