package dev.keeper.common.security;

/** How far a right reaches for those who have it. */
public enum Reach {
    /** Everything at every branch. */
    ALL,
    /** Everything at the branches that the grant names. */
    OWN_BRANCHES,
    /** What the caller made or is responsible for, at the branches that the grant names. */
    OWN_RECORDS
}
