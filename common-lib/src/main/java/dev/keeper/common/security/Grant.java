package dev.keeper.common.security;

import org.jspecify.annotations.Nullable;

/** What a token grants to its bearer: a role, which implies rights, or a single right. */
public sealed interface Grant {

    /**
     * A role that an employee holds; each service defines its meaning.
     *
     * @param branch the branch's code, or null for a role that belongs to no branch
     */
    record RoleAt(String role, @Nullable String branch) implements Grant {}

    /**
     * A right that an API client has at every branch.
     *
     * @param right the name from {@link Right#scope()}
     */
    record Scope(String right) implements Grant {}
}
