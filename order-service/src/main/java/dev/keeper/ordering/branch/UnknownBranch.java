package dev.keeper.ordering.branch;

import dev.keeper.common.problem.Invalid;

/** The request names a branch that does not exist (422). */
public class UnknownBranch extends Invalid {

    private static final long serialVersionUID = 1L;

    UnknownBranch(String code) {
        super("UNKNOWN_BRANCH", "branch", "There is no branch %s.".formatted(code));
    }
}
