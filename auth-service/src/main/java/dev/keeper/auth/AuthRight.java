package dev.keeper.auth;

import static dev.keeper.auth.Role.ADMIN;
import static dev.keeper.auth.Role.AREA_MANAGER;
import static dev.keeper.auth.Role.ASSISTANT;
import static dev.keeper.auth.Role.BRANCH_MANAGER;
import static dev.keeper.auth.Role.PARTS_CLERK;
import static dev.keeper.auth.Role.SALESPERSON;
import static dev.keeper.auth.Role.SALES_MANAGER;
import static dev.keeper.auth.Role.TECHNICIAN;
import static dev.keeper.common.security.Reaches.everywhere;

import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;

/** The rights to administer branches, people and keys, and the roles that have them. */
public enum AuthRight implements Right {
    REGISTER_BRANCHES("Register branches", everywhere(ADMIN)),

    CREATE_EMPLOYEES("Create employees", everywhere(ADMIN)),

    SEE_EMPLOYEES("See the employees", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    SEE_COLLEAGUES(
            "See the colleagues",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT, PARTS_CLERK, TECHNICIAN)),

    ROTATE_SIGNING_KEY("Rotate the signing key", everywhere(ADMIN)),

    READ_AUDIT_LOG("Read the audit log", everywhere(ADMIN));

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // Reaches keeps an unmodifiable copy
    private final Reaches reaches;

    AuthRight(String sentence, Reaches reaches) {
        this.sentence = sentence;
        this.reaches = reaches;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Reaches reaches() {
        return reaches;
    }

    @Override
    public String area() {
        return "auth";
    }
}
