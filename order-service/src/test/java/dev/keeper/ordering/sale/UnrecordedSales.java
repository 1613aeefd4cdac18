package dev.keeper.ordering.sale;

import org.springframework.jdbc.core.JdbcTemplate;

/** Sale lines that a test writes without the ledger, so that their totals are missing. */
public final class UnrecordedSales {

    private UnrecordedSales() {}

    /** Adds every line to the totals, which must be empty. */
    public static void addUp(JdbcTemplate jdbc) {
        jdbc.execute(SalesTotals.addToDays("true"));
        jdbc.execute(SalesTotals.addToMonths("true"));
    }
}
