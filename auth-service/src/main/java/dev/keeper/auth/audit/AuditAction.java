package dev.keeper.auth.audit;

/** The actions in the audit log. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    REFRESH_TOKEN_REUSED,
    BRANCH_REGISTERED,
    EMPLOYEE_CREATED,
    SIGNING_KEY_ROTATED
}
