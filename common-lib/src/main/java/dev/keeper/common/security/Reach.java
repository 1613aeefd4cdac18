package dev.keeper.common.security;

/** How far a right reaches for a role. */
public enum Reach {
    /** Every record of every branch. */
    ALL,
    /** Every record of the branches that the grant names. */
    OWN_BRANCHES,
    /** Records that the caller made or is responsible for, at the branches that the grant names. */
    OWN_RECORDS
}
