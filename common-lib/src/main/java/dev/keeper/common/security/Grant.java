package dev.keeper.common.security;

import org.jspecify.annotations.Nullable;

/** What a token grants to its bearer: a role, from which rights follow, or a right itself. */
public sealed interface Grant {

    /**
     * A role that an employee holds; what it means is for each service to say.
     *
     * @param branch the branch's code, or null for a role that is held at none
     */
    record RoleAt(String role, @Nullable String branch) implements Grant {}

    /**
     * A right that an API client has at every branch.
     *
     * @param right as {@link Right#scope()} names it
     */
    record Scope(String right) implements Grant {}
}
