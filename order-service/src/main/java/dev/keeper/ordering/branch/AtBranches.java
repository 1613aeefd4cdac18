package dev.keeper.ordering.branch;

import java.util.Set;

/**
 * The condition that something is at one of some branches.
 *
 * <p>One branch is asked for by itself: an index of branch and time then gives the rows in their order, which it cannot do
 * for one of several.
 *
 * @param parameter the name of its parameter
 * @param codes one or more
 */
public record AtBranches(String parameter, Set<String> codes) {

    /** Keeps the codes as they are. */
    public AtBranches {
        codes = Set.copyOf(codes);
    }

    /** The condition on a column of codes. */
    public String in(String column) {
        return codes.size() == 1
                ? "%s = :%s".formatted(column, parameter)
                : "%s = ANY(:%s)".formatted(column, parameter);
    }

    /** What the parameter has to be. */
    public Object value() {
        return codes.size() == 1 ? codes.iterator().next() : codes.toArray(String[]::new);
    }
}
