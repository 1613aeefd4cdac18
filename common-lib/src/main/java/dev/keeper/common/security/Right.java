package dev.keeper.common.security;

import dev.keeper.common.problem.Forbidden;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that not everybody may do. Each service lists its rights in one enum, with who has them; documents, API
 * descriptions and what the web page offers are made from it.
 */
public interface Right {

    /** The constant's name. */
    String name();

    /** What is allowed, such as "Place orders"; it also completes "You may not ... at branch PHL." */
    String sentence();

    /** Who has the right and how far it reaches. */
    Reaches reaches();

    /** The name outside the service, as API clients are granted it, such as {@code ordering:place-orders}. */
    default String scope() {
        return "%s:%s".formatted(area(), name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The part of {@link #scope()} that all rights of a service have in common. */
    String area();

    /** Whether the caller has the right for every record of the branch. */
    default boolean isGrantedTo(Caller caller, String branch) {
        return anyGrant(
                caller, (reach, at) -> reach == Reach.ALL || (reach == Reach.OWN_BRANCHES && branch.equals(at)));
    }

    /** Whether the caller has the right for a record of the branch that belongs to the owner. */
    default boolean isGrantedTo(Caller caller, String branch, @Nullable UUID owner) {
        return isGrantedTo(caller, branch) || (caller.id().equals(owner) && isGrantedForOwnAt(caller, branch));
    }

    /** Whether the caller has the right for own records of the branch, and perhaps for all of them. */
    default boolean isGrantedForOwnAt(Caller caller, String branch) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL || branch.equals(at));
    }

    /** Whether the caller has the right for every record of every branch. */
    default boolean isGrantedEverywhereTo(Caller caller) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL);
    }

    /** Whether the caller has the right for every record of at least one branch. */
    default boolean isGrantedSomewhereTo(Caller caller) {
        return anyGrant(caller, (reach, at) -> reach == Reach.ALL || (reach == Reach.OWN_BRANCHES && at != null));
    }

    /** The branches for whose every record the caller has the right; only meaningful where it is not granted everywhere. */
    default Set<String> branchesOf(Caller caller) {
        return branches(caller, Reach.OWN_BRANCHES);
    }

    /** The branches at which the caller has the right for own records; only meaningful as {@link #branchesOf} is. */
    default Set<String> branchesOfOwnRecordsOf(Caller caller) {
        return branches(caller, Reach.OWN_RECORDS);
    }

    /**
     * Demands the right for every record of the branch.
     *
     * @throws Forbidden unless the caller has it
     */
    default void require(Caller caller, String branch) {
        if (!isGrantedTo(caller, branch)) {
            throw new Forbidden("You may not %s at branch %s.".formatted(act(), branch));
        }
    }

    /**
     * Demands the right for every record of every branch.
     *
     * @throws Forbidden unless the caller has it
     */
    default void requireEverywhere(Caller caller) {
        if (!isGrantedEverywhereTo(caller)) {
            throw new Forbidden("You may not %s.".formatted(act()));
        }
    }

    /**
     * Demands the right at any branch, for what belongs to none.
     *
     * @throws Forbidden unless the caller has it
     */
    default void requireSomewhere(Caller caller) {
        if (!isGrantedSomewhereTo(caller)) {
            throw new Forbidden("You may not %s.".formatted(act()));
        }
    }

    /** The sentence as it stands within another one. */
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
