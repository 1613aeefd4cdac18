package dev.keeper.benchmarks.load;

/**
 * The request that every client repeats, each time for a random row.
 *
 * @param request rendered, with slots
 * @param expectedStatus any other status fails the run
 * @param rows the number of rows over which the requests are spread
 * @param filling the part of a request that depends on the row
 */
public record Task(Request request, int expectedStatus, int rows, Filling filling) {

    /** The slot for a number that is unique among the client's requests. */
    public static final String REQUEST_NUMBER = "[request-number]";

    /** The slot for a number that is unique among the clients. */
    public static final String CLIENT_NUMBER = "[client]";

    /** Prepares the filling of one client's request. */
    @FunctionalInterface
    public interface Filling {

        /** For requests that do not depend on the row. */
        Filling NONE = request -> row -> {};

        /** Finds the slots in the client's own copy of the request. */
        RowFilling in(Request request);
    }

    /** Fills the slots. */
    @FunctionalInterface
    public interface RowFilling {

        /** Writes a row, counted from 0, into the request. */
        void fill(int row);
    }
}
