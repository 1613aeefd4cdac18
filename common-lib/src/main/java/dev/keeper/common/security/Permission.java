package dev.keeper.common.security;

import dev.keeper.common.problem.Forbidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that some roles may do at their own branches; administrators and area managers may do it everywhere. */
public final class Permission {

    private final String act;
    private final Set<Role> roles;

    private Permission(String act, Set<Role> roles) {
        this.act = act;
        this.roles = roles;
    }

    /**
     * A permission of administrators, area managers and the given roles.
     *
     * @param act what is permitted, to complete the sentence "You may not ... at branch PHL."
     * @param rolesAtTheirBranch who may besides administrators and area managers
     */
    public static Permission to(String act, Role... rolesAtTheirBranch) {
        var roles = EnumSet.of(Role.ADMIN, Role.AREA_MANAGER);
        roles.addAll(List.of(rolesAtTheirBranch));
        return new Permission(act, roles);
    }

    /** Something that only administrators may do. */
    public static Permission onlyAdministratorsTo(String act) {
        return new Permission(act, EnumSet.of(Role.ADMIN));
    }

    /** Whether the caller may do it at the branch. */
    public boolean isGrantedTo(Caller caller, String branch) {
        return caller.holds(roles, branch);
    }

    /** The branches at which the caller may do it; only meaningful for one who does not act everywhere. */
    public Set<String> branchesOf(Caller caller) {
        return caller.branches().stream()
                .filter(branch -> isGrantedTo(caller, branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller may do it at every branch. */
    public boolean isGrantedEverywhereTo(Caller caller) {
        return caller.assignments().stream()
                .anyMatch(assignment -> assignment.role().actsEverywhere() && roles.contains(assignment.role()));
    }

    /**
     * Demands that the caller may do it at the branch.
     *
     * @throws Forbidden unless it is so
     */
    public void require(Caller caller, String branch) {
        if (!isGrantedTo(caller, branch)) {
            throw new Forbidden("You may not %s at branch %s.".formatted(act, branch));
        }
    }

    /**
     * Demands that the caller may do it at every branch.
     *
     * @throws Forbidden unless it is so
     */
    public void requireEverywhere(Caller caller) {
        if (!isGrantedEverywhereTo(caller)) {
            throw new Forbidden("You may not %s.".formatted(act));
        }
    }
}
