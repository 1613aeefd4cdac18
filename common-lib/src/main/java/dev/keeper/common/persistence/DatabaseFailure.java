package dev.keeper.common.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What PostgreSQL said when it refused, wherever in a chain of causes that stands (its manual, appendix A). */
public final class DatabaseFailure {

    /** Connection, rollback for the sake of others, resources, an operator's intervention, the system. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String ROLLED_BACK = "40";
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25P04", "55P03");
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private DatabaseFailure() {}

    /** Whether the same statement can succeed later: the server was away, out of resources or took another's side. */
    public static boolean isPassing(Throwable failure) {
        var refused = innermost(failure);
        return refused != null && isPassing(refused);
    }

    /** What comes without a state comes from the pool and not from PostgreSQL: the connection is gone, and with it the reason. */
    private static boolean isPassing(SQLException refused) {
        var state = refused.getSQLState();
        return state == null || PASSING_STATES.contains(state) || PASSING_CLASSES.contains(classOf(state));
    }

    /** Whether it was rolled back for the sake of another transaction, as in a deadlock. */
    public static boolean isConflict(Throwable failure) {
        var state = sqlState(failure);
        return state != null && classOf(state).equals(ROLLED_BACK);
    }

    /** Whether a text carries a character that PostgreSQL does not store, such as NUL. */
    public static boolean isTextThatCannotBeStored(Throwable failure) {
        return CHARACTER_NOT_IN_REPERTOIRE.equals(sqlState(failure));
    }

    /** The name of the constraint that was broken. */
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
