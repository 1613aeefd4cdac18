package dev.keeper.auth.employee;

import dev.keeper.common.problem.RuleBroken;

class EmailTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("EMAIL_TAKEN", "There is an employee with this e-mail already.");
    }
}
