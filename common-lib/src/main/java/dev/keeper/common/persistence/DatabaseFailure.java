package dev.keeper.common.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Reads PostgreSQL's error anywhere in a chain of causes (PostgreSQL's manual, appendix A). */
public final class DatabaseFailure {

    /** Connection exceptions, transaction rollbacks, insufficient resources, operator interventions and system errors. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String ROLLED_BACK = "40";
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25P04", "55P03");
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private DatabaseFailure() {}

    /**
     * Returns whether the same statement may succeed later: the server was away, out of resources, or rolled it back in
     * favour of another transaction.
     */
    public static boolean isPassing(Throwable failure) {
        var refused = innermost(failure);
        return refused != null && isPassing(refused);
    }

    /** An error without a state comes from the pool, not from PostgreSQL: the connection and its error are lost. */
    private static boolean isPassing(SQLException refused) {
        var state = refused.getSQLState();
        return state == null || PASSING_STATES.contains(state) || PASSING_CLASSES.contains(classOf(state));
    }

    /** Returns whether the transaction was rolled back in favour of another one, as in a deadlock. */
    public static boolean isConflict(Throwable failure) {
        var state = sqlState(failure);
        return state != null && classOf(state).equals(ROLLED_BACK);
    }

    /** Returns whether a text contains a character that PostgreSQL does not store, such as NUL. */
    public static boolean isTextThatCannotBeStored(Throwable failure) {
        return CHARACTER_NOT_IN_REPERTOIRE.equals(sqlState(failure));
    }

    /** Returns the name of the violated constraint, or null. */
    public static @Nullable String constraint(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }

    private static String classOf(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    private static @Nullable String sqlState(Throwable failure) {
        var refused = innermost(failure);
        return refused == null ? null : refused.getSQLState();
    }

    private static @Nullable SQLException innermost(Throwable failure) {
        SQLException innermost = null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                innermost = refused;
            }
        }
        return innermost;
    }
}
