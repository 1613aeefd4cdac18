package dev.keeper.benchmarks.load;

/**
 * What every client asks again and again, each time about a row chosen at random.
 *
 * @param request rendered, with slots
 * @param expectedStatus any other one fails the run
 * @param rows over how many rows the requests are spread
 * @param filling what of a request depends on the row
 */
public record Task(Request request, int expectedStatus, int rows, Filling filling) {

    /** The slot for a number that no other request of the client has. */
    public static final String REQUEST_NUMBER = "[request-number]";

    /** The slot for a number that no other client has. */
    public static final String CLIENT_NUMBER = "[client]";

    /** Prepares the filling of one client's request. */
    @FunctionalInterface
    public interface Filling {

        /** Nothing depends on the row. */
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
