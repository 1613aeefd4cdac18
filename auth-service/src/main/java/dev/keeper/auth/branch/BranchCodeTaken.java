package dev.keeper.auth.branch;

import dev.keeper.common.problem.RuleBroken;

class BranchCodeTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    BranchCodeTaken(String code) {
        super("BRANCH_CODE_TAKEN", "There is a branch with the code %s already.".formatted(code));
    }
}
