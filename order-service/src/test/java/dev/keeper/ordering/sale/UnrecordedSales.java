package dev.keeper.ordering.sale;

import org.springframework.jdbc.core.JdbcTemplate;

/** Lines of sales that a test has written past the ledger, so that their totals are missing. */
public final class UnrecordedSales {

    private UnrecordedSales() {}

    /** Adds every line to the totals, which have to be empty. */
    public static void addUp(JdbcTemplate jdbc) {
        jdbc.execute(SalesTotals.addToDays("true"));
        jdbc.execute(SalesTotals.addToMonths("true"));
    }
}
