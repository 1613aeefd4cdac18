package dev.keeper.common.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The caller according to the verified token: an employee, whose grants are roles, or an API client, whose grants are
 * scopes.
 *
 * @param id the employee's or the API client's id
 * @param name the employee's or the API client's name
 * @param grants the caller's current grants
 */
public record Caller(UUID id, String name, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** Returns the codes of the branches at which the caller holds a role. */
    public Set<String> branches() {
        return grants.stream()
                .flatMap(grant -> grant instanceof Grant.RoleAt(var role, var branch) && branch != null
                        ? Stream.of(branch)
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
