package dev.keeper.common.security;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Forbidden;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action that needs permission. Each service lists its rights in one enum, with the roles that have them. The
 * documents, the API descriptions and the web page are generated from it.
 */
public interface Right {

    /** Returns the constant's name. */
    String name();

    /** Returns what is allowed, such as "Place orders"; it also completes "You may not ... at branch PHL." */
    String sentence();

    /** Returns the roles that have the right, and how far it reaches. */
    Reaches reaches();

    /** Returns the name outside the service, as granted to API clients, such as {@code ordering:place-orders}. */
    default String scope() {
        return "%s:%s".formatted(area(), name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the prefix of {@link #scope()} that all rights of a service share. */
    String area();

    /** Returns whether the caller has the right for every record of the branch. */
    default boolean isGrantedTo(Caller caller, String branch) {
        return anyGrant(
                caller, (reach, at) -> reach == Reach.ALL || (reach == Reach.OWN_BRANCHES && branch.equals(at)));
    }

    /** Returns whether the caller has the right for a record of the branch that belongs to the owner. */
    default boolean isGrantedTo(Caller caller, String branch, @Nullable UUID owner) {
        return isGrantedTo(caller, branch) || (caller.id().equals(owner) && isGrantedForOwnAt(caller, branch));
    }

    /** Returns whether the caller has the right at the branch, at least for own records. */
    default boolean isGrantedForOwnAt(Caller caller, String branch) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL || branch.equals(at));
    }

    /** Returns whether the caller has the right for every record of every branch. */
    default boolean isGrantedEverywhereTo(Caller caller) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL);
    }

    /** Returns whether the caller has the right for every record of at least one branch. */
    default boolean isGrantedSomewhereTo(Caller caller) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL || (reach == Reach.OWN_BRANCHES && at != null));
    }

    /**
     * Returns the branches where the caller has the right for every record; only meaningful if it is not granted
     * everywhere.
     */
    default Set<String> branchesOf(Caller caller) {
        return branches(caller, Reach.OWN_BRANCHES);
    }

    /**
     * Returns the branches where the caller has the right for own records; only meaningful if it is not granted everywhere.
     */
    default Set<String> branchesOfOwnRecordsOf(Caller caller) {
        return branches(caller, Reach.OWN_RECORDS);
    }

    /**
     * Requires the right for every record of the branch.
     *
     * @throws Forbidden unless the caller has it
     */
    default void require(Caller caller, String branch) {
        if (!isGrantedTo(caller, branch)) {
            throw new Forbidden("You may not %s at branch %s.".formatted(act(), branch));
        }
    }

    /**
     * Requires the right for every record of the branch that a request names.
     *
     * @throws Forbidden unless the caller has it
     */
    default void require(Caller caller, BranchCode branch) {
        require(caller, branch.value());
    }

    /**
     * Requires the right for every record of every branch.
     *
     * @throws Forbidden unless the caller has it
     */
    default void requireEverywhere(Caller caller) {
        if (!isGrantedEverywhereTo(caller)) {
            throw new Forbidden("You may not %s.".formatted(act()));
        }
    }

    /**
     * Requires the right at any branch, for records that belong to no branch.
     *
     * @throws Forbidden unless the caller has it
     */
    default void requireSomewhere(Caller caller) {
        if (!isGrantedSomewhereTo(caller)) {
            throw new Forbidden("You may not %s.".formatted(act()));
        }
    }

    /** Returns the sentence in the form that fits into another one. */
    default String act() {
        return sentence().substring(0, 1).toLowerCase(Locale.ROOT) + sentence().substring(1);
    }

    private boolean anyGrant(Caller caller, BiPredicate<Reach, @Nullable String> covered) {
        for (var grant : caller.grants()) {
            var reach = reachOf(grant);
            if (reach != null && covered.test(reach, grant instanceof Grant.RoleAt held ? held.branch() : null)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> branches(Caller caller, Reach wanted) {
        return caller.grants().stream()
                .filter(grant -> reachOf(grant) == wanted)
                .flatMap(
                        grant -> grant instanceof Grant.RoleAt held ? Stream.ofNullable(held.branch()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Reach reachOf(Grant grant) {
        return switch (grant) {
            case Grant.RoleAt held -> reaches().of(held.role());
            case Grant.Scope scope -> scope.right().equals(scope()) ? Reach.ALL : null;
        };
    }
}
