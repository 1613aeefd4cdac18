package dev.keeper.auth.audit;

/** What the audit log keeps. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    REFRESH_TOKEN_REUSED,
    BRANCH_REGISTERED,
    EMPLOYEE_CREATED,
    SIGNING_KEY_ROTATED
}
