package dev.keeper.inventory.part.classification;

/** The classifications of products. */
public enum Classification {
    BRAND("brands", "brand", "UNKNOWN_BRAND", "BRAND_IN_USE"),
    CATEGORY("categories", "category", "UNKNOWN_CATEGORY", "CATEGORY_IN_USE");

    private final String table;
    private final String word;
    private final String unknown;
    private final String inUse;

    Classification(String table, String word, String unknown, String inUse) {
        this.table = table;
        this.word = word;
        this.unknown = unknown;
        this.inUse = inUse;
    }

    /** Returns the table of the names, which is also the name of the resource. */
    String table() {
        return table;
    }

    /** Returns the singular noun, which is also the column of a product that refers to it. */
    public String word() {
        return word;
    }

    /** The code of the failure that there is none with a name. */
    String unknown() {
        return unknown;
    }

    /** The code of the failure that a product has it. */
    String inUse() {
        return inUse;
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
