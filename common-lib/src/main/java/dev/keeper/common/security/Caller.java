package dev.keeper.common.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is calling, as the verified token says.
 *
 * @param id the employee's id
 * @param name the employee's name
 * @param assignments the roles that the employee holds now
 */
public record Caller(UUID id, String name, List<Assignment> assignments) {

    public Caller {
        assignments = List.copyOf(assignments);
    }

    /** Whether the caller holds one of the roles at the branch, or everywhere. */
    public boolean holds(Set<Role> roles, String branch) {
        return assignments.stream()
                .anyMatch(assignment -> roles.contains(assignment.role()) && assignment.covers(branch));
    }

    /** Whether the caller holds a role that acts at every branch. */
    public boolean actsEverywhere() {
        return assignments.stream().anyMatch(assignment -> assignment.role().actsEverywhere());
    }

    /** The codes of the branches that the caller is assigned to; empty for one who acts everywhere only. */
    public Set<String> branches() {
        return assignments.stream()
                .map(Assignment::branch)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
